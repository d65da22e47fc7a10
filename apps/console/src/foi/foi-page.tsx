import type { FoiCase } from '@vc/contract';
import { foiSignings, foiStates } from '@vc/domain';
import { Link, useParams } from 'react-router';
import { CaseHead } from '../desk/case-head.tsx';
import { NoteBox } from '../desk/note-box.tsx';
import { RelatedCases } from '../desk/related-cases.tsx';
import desk from '../ui/case-desk.module.css';
import { History } from '../ui/history.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Ready } from '../ui/states.tsx';
import { ApplicantCard } from './applicant-card.tsx';
import { ApplicationLetter } from './application-letter.tsx';
import { ClockCard } from './clock-card.tsx';
import { FilesPanel } from './files-panel.tsx';
import styles from './foi.module.css';
import { useFoi } from './foi-query.ts';
import { LettersPanel } from './letters-panel.tsx';
import { NextPanel } from './next-panel.tsx';
import { RemediesCard } from './remedies-card.tsx';
import { ReplyPanel } from './reply-panel.tsx';
import { Timeline } from './timeline.tsx';

function Desk({ work, onReload }: { work: FoiCase; onReload: () => void }) {
  return (
    <div className={desk.desk}>
      <div className={desk.stack}>
        <ApplicationLetter work={work} />
        <NextPanel work={work} onReload={onReload} />
        <FilesPanel work={work} onReload={onReload} />
        <ReplyPanel work={work} onReload={onReload} />
        <NoteBox id={work.id} />
        <Sheet title="办理经过">
          <Timeline work={work} />
        </Sheet>
      </div>
      <aside className={desk.stack} aria-label="承办、期限、申请人、文书与经过">
        <CaseHead kind="foi" id={work.id} />
        <ClockCard work={work} />
        <ApplicantCard work={work} />
        <LettersPanel work={work} onReload={onReload} />
        <RemediesCard work={work} />
        {work.parts.length > 0 && (
          <Sheet title="分开办理的">
            <ul className={styles.list}>
              {work.parts.map(part => (
                <li key={part.id}>
                  <Link to={`/foi/${part.id}`}>{part.registrationNumber}</Link>
                  <small>{part.title}</small>
                </li>
              ))}
            </ul>
          </Sheet>
        )}
        <RelatedCases id={work.id} />
        <Sheet title="操作记录">
          <History lines={work.history} />
        </Sheet>
      </aside>
    </div>
  );
}

/** One application: the letter, what to do next, the files, the reply, what happened. */
export function FoiPage() {
  const { id = '' } = useParams();
  const found = useFoi(id);
  const work = found.data;
  return (
    <Page
      title={work ? `申请 ${work.registrationNumber}` : '依申请公开'}
      back={{ to: '/foi', label: '全部申请' }}
      beside={
        work && (
          <>
            <Stamp tone={work.answeredOn ? 'pine' : 'amber'}>{foiStates[work.state]}</Stamp>
            {work.signing !== 'none' && <Stamp tone="red">{foiSignings[work.signing]}</Stamp>}
          </>
        )
      }
    >
      <Ready of={found} lines={8}>
        {application => <Desk key={application.id} work={application} onReload={() => found.refetch()} />}
      </Ready>
    </Page>
  );
}
