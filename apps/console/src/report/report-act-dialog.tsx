import { type ReportWork, reportRoutes } from '@vc/contract';
import { reportSteps } from '@vc/domain';
import { App } from 'antd';
import { wantsReason } from '../lib/access.ts';
import { call } from '../lib/call.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { labelOf } from '../ui/actions.tsx';
import { actWords, type DialogAction } from './act-words.ts';
import { useReportChange } from './report-query.ts';
import type { ReportDesk } from './use-report-desk.ts';

interface ReportActDialogProps {
  work: ReportWork;
  desk: ReportDesk;
  action: DialogAction;
  onClose: () => void;
  onReload: () => void;
}

/** Asks once more before an act upon a report, says what follows, and does it. What is unsaved is saved before it is sent. */
export function ReportActDialog({ work, desk, action, onClose, onReload }: ReportActDialogProps) {
  const { message } = App.useApp();
  const change = useReportChange();
  const route = reportRoutes[action];
  const words = actWords[action];
  const savesFirst = action === 'check' && desk.dirty;
  const act = async (reason: string) => {
    const on = savesFirst ? await desk.save() : work;
    if (!on) return;
    const acted = { id: on.id, version: on.version };
    const done = await change.mutateAsync(() => call(route, wantsReason(route) ? { ...acted, reason } : acted));
    if (action === 'redraft') desk.takeRedraft(done);
    message.success(words.done);
  };
  return (
    <ActDialog
      title={words.title}
      label={action === 'redraft' ? '重新起草' : labelOf(reportSteps, action)}
      danger={action === 'redraft'}
      reason={wantsReason(route) ? { label: words.reason } : null}
      onDo={act}
      onClose={onClose}
      onReload={onReload}
    >
      <p>
        <b>{work.document.title}</b>
      </p>
      <p>{words.words(work.edition + 1)}</p>
      {savesFirst && <p>没保存的修改会先保存。</p>}
      {(action === 'check' || action === 'approve') && <Found work={work} />}
    </ActDialog>
  );
}

/** What the checks found, for those who are about to say yes. */
function Found({ work: { checks, typed } }: { work: ReportWork }) {
  const errors = checks.filter(({ level }) => level === 'error').length;
  const hints = checks.length - errors;
  const numbers = typed.reduce((sum, place) => sum + place.numbers.length, 0);
  const lines = [
    errors > 0 && `有 ${errors} 个问题没有改正，写了说明`,
    hints > 0 && `有 ${hints} 条提醒`,
    numbers > 0 && `正文里有 ${numbers} 个手写的数字，没有记录可以核对`,
  ].filter(Boolean);
  return <p>{lines.length > 0 ? `${lines.join('；')}。` : '核对全部通过。'}</p>;
}
