import { type ConsultationWork, consultationRoutes } from '@vc/contract';
import { type ConsultationAction, consultationStates, consultationSteps } from '@vc/domain';
import { App } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { Actions } from '../ui/actions.tsx';
import desk from '../ui/case-desk.module.css';
import { CaseFiles } from '../ui/case-files.tsx';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import styles from './consultation.module.css';
import { useConsultationChange } from './consultation-query.ts';
import { Cites } from './letter.tsx';

/** The answer that waits for a second pair of eyes: sent by the section head, or given back with a reason. */
export function CheckPanel({ work, onReload }: { work: ConsultationWork; onReload: () => void }) {
  const { message } = App.useApp();
  const change = useConsultationChange();
  const [asked, setAsked] = useState<'send' | 'return' | null>(null);
  if (work.state !== 'checking' || !work.draft) return null;
  const { text, cites, files, by } = work.draft;
  const on = { id: work.id, version: work.version };
  const decisions = work.may.filter((action): action is 'send' | 'return' => action === 'send' || action === 'return');
  const decide = async (reason: string) => {
    await change.mutateAsync(() =>
      asked === 'send' ? call(consultationRoutes.send, on) : call(consultationRoutes.return, { ...on, reason }),
    );
    message.success(asked === 'send' ? '答复已发出' : '已退回，承办人会看到理由');
  };
  return (
    <Sheet title="送审的答复" extra={<Stamp tone="amber">{consultationStates.checking}</Stamp>}>
      <div className={desk.stack}>
        <p className={desk.quiet}>{by}写的答复，提问人还看不到。</p>
        <blockquote className={styles.whole}>{text}</blockquote>
        <CaseFiles files={files} />
        <Cites cites={cites} />
        {decisions.length > 0 ? (
          <div className={styles.decide}>
            <Actions<ConsultationAction>
              steps={consultationSteps}
              may={decisions}
              onAct={action => setAsked(action as 'send' | 'return')}
            />
          </div>
        ) : (
          <p className={desk.quiet}>等科室负责人审核。自己写的答复不能自己发出。</p>
        )}
      </div>
      {asked && (
        <ActDialog
          title={asked === 'send' ? '审核并发出' : '退回修改'}
          label={asked === 'send' ? '发出' : '退回'}
          reason={asked === 'return' ? { label: '退回的理由' } : null}
          onDo={decide}
          onClose={() => setAsked(null)}
          onReload={onReload}
        >
          {asked === 'send' && <p>{`发出后提问人立即可以看到${files.length > 0 ? `答复和 ${files.length} 个附件` : ''}，不能再改。`}</p>}
        </ActDialog>
      )}
    </Sheet>
  );
}
