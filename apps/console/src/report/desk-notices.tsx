import type { ReportWork } from '@vc/contract';
import { acts, type Lookup, reportStates } from '@vc/domain';
import { Button } from 'antd';
import { ConflictPanel } from '../ui/conflict-panel.tsx';
import { fieldId } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { RestoredNotice } from '../ui/restored-notice.tsx';
import styles from './desk.module.css';
import { reasonForWriting } from './progress.ts';
import type { Difference } from './report-form.ts';
import { spelled } from './token.ts';
import type { ReportDesk } from './use-report-desk.ts';

interface DeskNoticesProps {
  work: ReportWork;
  desk: ReportDesk;
  /** What the tokens of the texts stand for. */
  lookup: Lookup | null;
  mayEdit: boolean;
  onReload: () => void;
}

const inWords = (differences: readonly Difference[], lookup: Lookup | null): Difference[] =>
  differences.map(({ label, mine, theirs }) => ({ label, mine: spelled(mine, lookup), theirs: spelled(theirs, lookup) }));

/** What somebody who writes should know before going on: brought back, overtaken, refused, too late. */
export function DeskNotices({ work, desk, lookup, mayEdit, onReload }: DeskNoticesProps) {
  if (!mayEdit) return desk.dirty ? <TooLate work={work} desk={desk} lookup={lookup} /> : null;
  if (desk.conflict)
    return (
      <ConflictPanel
        what="报告"
        last={work.history.at(-1)}
        differences={inWords(desk.conflict, lookup)}
        busy={desk.busy}
        onKeepMine={desk.saveMine}
        onTakeTheirs={desk.startOver}
      />
    );
  return (
    <>
      <Reason work={work} />
      {desk.joined && <Notice tone="warning" alert title="别人刚改了报告的其他地方，已经并到这一稿里，请看过再保存" />}
      <RestoredNotice draft={desk.restored} what="没有保存的修改" onDrop={desk.startOver} />
      <ProblemNote error={desk.error} onReload={onReload} shownFields={field => document.getElementById(fieldId(field)) !== null} />
    </>
  );
}

/** Why it is being written again. */
function Reason({ work: { state, history } }: Pick<DeskNoticesProps, 'work'>) {
  const reason = reasonForWriting(state, history);
  if (!reason) return null;
  const sentBack = reason.act === acts.reopen;
  return (
    <Notice tone={sentBack ? 'danger' : 'plain'} title={sentBack ? `${reason.who}退回，要改的是` : `${reason.who}提出更正，理由是`}>
      {reason.note}
    </Notice>
  );
}

/** What was written here while the report went on without it. */
function TooLate({ work, desk, lookup }: Pick<DeskNoticesProps, 'work' | 'desk' | 'lookup'>) {
  return (
    <Notice
      tone="warning"
      title={`报告${reportStates[work.state]}，您写的这些没有保存，暂存在本机；退回修改后可以接着用`}
      actions={<Button onClick={desk.startOver}>不要了</Button>}
    >
      <dl className={styles.unsaved}>
        {inWords(desk.written, lookup).map(({ label, mine }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{mine || '（空）'}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
