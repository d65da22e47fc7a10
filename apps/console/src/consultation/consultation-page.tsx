import type { ConsultationWork } from '@vc/contract';
import { consultationStates, subjects } from '@vc/domain';
import { useParams } from 'react-router';
import { History } from '../ui/history.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Ready } from '../ui/states.tsx';
import { AnswerEditor } from './answer-editor.tsx';
import { AskerCard } from './asker-card.tsx';
import styles from './consultation.module.css';
import { useConsultation } from './consultation-query.ts';
import { DueCard } from './due-card.tsx';
import { AnswerLetter, QuestionLetter } from './letter.tsx';
import { PublicityPanel } from './publicity-panel.tsx';
import { RatingCard } from './rating-card.tsx';

function Desk({ work, onReload }: { work: ConsultationWork; onReload: () => void }) {
  return (
    <div className={styles.desk}>
      <div className={styles.stack}>
        <QuestionLetter work={work} />
        <AnswerLetter work={work} />
        <AnswerEditor work={work} onReload={onReload} />
        <PublicityPanel key={work.publicity} work={work} onReload={onReload} />
      </div>
      <aside className={styles.stack} aria-label="期限、提问人与经过">
        <DueCard work={work} />
        <AskerCard work={work} />
        <RatingCard work={work} />
        <Sheet title="经过">
          <History lines={work.history} />
        </Sheet>
      </aside>
    </div>
  );
}

/** One question: read, answer, make public. */
export function ConsultationPage() {
  const { id = '' } = useParams();
  const consultation = useConsultation(id);
  const work = consultation.data;
  return (
    <Page
      title={work ? `${subjects[work.category]}咨询` : '留言咨询'}
      back={{ to: '/consultations', label: '全部留言' }}
      beside={work && <Stamp tone={work.state === 'received' ? 'amber' : 'pine'}>{consultationStates[work.state]}</Stamp>}
    >
      <Ready of={consultation} lines={8}>
        {found => <Desk key={found.id} work={found} onReload={() => consultation.refetch()} />}
      </Ready>
    </Page>
  );
}
