import type { ComplaintWork } from '@vc/contract';
import { complaintKinds, complaintStates, dayInWords, ratings } from '@vc/domain';
import { useParams } from 'react-router';
import { CaseHead } from '../desk/case-head.tsx';
import { NoteBox } from '../desk/note-box.tsx';
import { RelatedCases } from '../desk/related-cases.tsx';
import { momentInWords } from '../lib/days.ts';
import desk from '../ui/case-desk.module.css';
import { CaseFiles } from '../ui/case-files.tsx';
import { History } from '../ui/history.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { Ready } from '../ui/states.tsx';
import { WhyThisDay } from '../ui/why-this-day.tsx';
import { AnswerForm } from './answer-form.tsx';
import styles from './complaint.module.css';
import { useComplaint } from './complaint-query.ts';
import { DueOf } from './complaints-page.tsx';
import { PersonCard } from './person-card.tsx';

/** One complaint about the platform: read, answer, note. */
export function ComplaintPage() {
  const { id = '' } = useParams();
  const complaint = useComplaint(id);
  const work = complaint.data;
  return (
    <Page
      title={work ? `投诉建议：${complaintKinds[work.kind]}` : '投诉建议'}
      back={{ to: '/complaints', label: '全部投诉建议' }}
      beside={
        work && (
          <>
            <Stamp tone={work.state === 'reopened' ? 'red' : 'pine'}>{complaintStates[work.state]}</Stamp>
            <DueOf row={work} />
          </>
        )
      }
    >
      <Ready of={complaint} lines={8}>
        {found => (
          <div className={desk.desk} key={found.id}>
            <div className={desk.stack}>
              <Told work={found} />
              {found.answers.map((answer, i) => (
                <Answered key={answer.on + String(i)} answer={answer} title={i > 0 ? '再次答复' : '答复'} />
              ))}
              <AnswerForm work={found} onReload={() => complaint.refetch()} />
              <NoteBox id={found.id} />
            </div>
            <aside className={desk.stack} aria-label="承办、期限与经过">
              <CaseHead kind="complaint" id={found.id} />
              <Clock work={found} />
              <PersonCard work={found} />
              <RelatedCases id={found.id} />
              <Sheet title="经过">
                <History lines={found.history} />
              </Sheet>
            </aside>
          </div>
        )}
      </Ready>
    </Page>
  );
}

/** What was said, where it happened, and what shows it. */
function Told({ work: { text, page, pageName, files, receipt, filedAt, kind } }: { work: ComplaintWork }) {
  return (
    <Sheet title="意见" extra={<span className={styles.quiet}>{`${receipt}　${momentInWords(filedAt)} 收到`}</span>}>
      {kind === 'manner' && (
        <Notice tone="plain" title="核查时请回避被反映的人">
          反映违纪违法的，转交纪检机构；提出个人诉求的，引导走信访渠道。
        </Notice>
      )}
      <p className={styles.words}>{text}</p>
      {pageName && (
        <p className={styles.quiet} title={page ?? undefined}>
          出现在“{pageName}”页
        </p>
      )}
      <CaseFiles files={files} />
    </Sheet>
  );
}

/** An answer as the person reads it, and what he thought of it. */
function Answered({ answer: { text, by, on, rating, reason }, title }: { answer: ComplaintWork['answers'][number]; title: string }) {
  return (
    <Sheet title={title} extra={<span className={styles.quiet}>{`${by}　${dayInWords(on)}`}</span>}>
      <p className={styles.words}>{text}</p>
      {rating && (
        <Notice tone={rating === 'dissatisfied' ? 'warning' : 'plain'} title={`群众评价：${ratings[rating]}`}>
          {reason ? `“${reason}”` : '没有写原因。'}
        </Notice>
      )}
    </Sheet>
  );
}

/** Why it is this day; nothing while no clock runs. */
function Clock({ work: { clock } }: { work: ComplaintWork }) {
  if (!clock) return null;
  return (
    <Sheet title="承诺答复日">
      <p className={styles.day}>{dayInWords(clock.dueOn)}</p>
      {clock.provisional && <p className={styles.quiet}>期间跨入还没有公布放假安排的年度，这一天以后可能顺延。</p>}
      <WhyThisDay lines={clock.lines} notices={clock.notices}>
        {clock.promise}
      </WhyThisDay>
    </Sheet>
  );
}
