import { type ConsultationWork, caseRoutes } from '@vc/contract';
import { alerts, consultationStates, consultationTypes, isOpenConsultation, subjects } from '@vc/domain';
import { useParams } from 'react-router';
import { CaseHead } from '../desk/case-head.tsx';
import { NoteBox } from '../desk/note-box.tsx';
import { RelatedCases } from '../desk/related-cases.tsx';
import { useMayCall } from '../session/staff-context.ts';
import desk from '../ui/case-desk.module.css';
import { History } from '../ui/history.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Ready } from '../ui/states.tsx';
import { AnswerEditor } from './answer-editor.tsx';
import { AskerCard } from './asker-card.tsx';
import { CheckPanel } from './check-panel.tsx';
import { useConsultation } from './consultation-query.ts';
import { DueCard } from './due-card.tsx';
import { Thread } from './letter.tsx';
import { PublicityPanel } from './publicity-panel.tsx';
import { RatingCard } from './rating-card.tsx';
import { SlipCard } from './slip-card.tsx';
import { SortingCard } from './sorting-card.tsx';

const calls = {
  crisis: '话里可能有人身危险。请现在就打电话，必要时报 110、120，并告诉科室负责人；打完电话再写答复。',
  petition: '提到了信访。请先打电话听本人把话说完，需要走信访渠道的当面告诉怎么走。',
} as const;

function Desk({ work, onReload }: { work: ConsultationWork; onReload: () => void }) {
  const mayRelate = useMayCall(caseRoutes.related);
  return (
    <div className={desk.desk}>
      <div className={desk.stack}>
        {work.alert && (
          <Notice tone="danger" alert title={`请马上联系：${alerts[work.alert]}`}>
            {calls[work.alert]}
          </Notice>
        )}
        <Thread thread={work.thread} receipt={work.receipt} />
        <CheckPanel work={work} onReload={onReload} />
        <AnswerEditor key={`${work.state} ${work.draft === null}`} work={work} onReload={onReload} />
        <NoteBox id={work.id} />
        <PublicityPanel key={work.publicity} work={work} onReload={onReload} />
      </div>
      <aside className={desk.stack} aria-label="承办、期限、提问人与经过">
        <CaseHead kind="consultation" id={work.id} />
        <DueCard work={work} />
        <AskerCard work={work} />
        <RatingCard work={work} onReload={onReload} />
        <SortingCard work={work} onReload={onReload} />
        <SlipCard work={work} />
        {mayRelate && <RelatedCases id={work.id} />}
        <Sheet title="经过">
          <History lines={work.history} />
        </Sheet>
      </aside>
    </div>
  );
}

/** One question: read, answer, check, make public. */
export function ConsultationPage() {
  const { id = '' } = useParams();
  const consultation = useConsultation(id);
  const work = consultation.data;
  return (
    <Page
      title={work ? `${subjects[work.category]}${consultationTypes[work.type]}` : '留言咨询'}
      back={{ to: '/consultations', label: '全部留言' }}
      beside={work && <Stamp tone={isOpenConsultation(work.state) ? 'amber' : 'pine'}>{consultationStates[work.state]}</Stamp>}
    >
      <Ready of={consultation} lines={8}>
        {found => <Desk key={found.id} work={found} onReload={() => consultation.refetch()} />}
      </Ready>
    </Page>
  );
}
