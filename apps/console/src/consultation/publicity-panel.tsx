import { type ConsultationWork, consultationRoutes } from '@vc/contract';
import { acts, nodeOf, type PublicityAction, publicityStates, publicitySteps } from '@vc/domain';
import { App } from 'antd';
import { useState } from 'react';
import { wantsReason } from '../lib/access.ts';
import { call } from '../lib/call.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { Actions, labelOf } from '../ui/actions.tsx';
import desk from '../ui/case-desk.module.css';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/page.tsx';
import { Stamp, type StampTone } from '../ui/stamp.tsx';
import styles from './consultation.module.css';
import { useConsultationChange } from './consultation-query.ts';
import { PublicForm } from './public-form.tsx';
import { PublicReview } from './public-review.tsx';

type Decision = Exclude<PublicityAction, 'propose'>;

const LEDGER = nodeOf('platform/consultation')?.label ?? '';
const consequences: Record<Decision, { title: string; words: string; done: string }> = {
  decline: { title: '不予公开', words: '经办人会看到这个理由，可以改好后再提请。', done: '已退回，不予公开' },
  publish: {
    title: '公开这一问一答',
    words: `群众可以在“公众问答”里看到、搜到，并计入公开台账“${LEDGER}”。`,
    done: '已公开',
  },
  withdraw: { title: '撤下这一问一答', words: '群众立即看不到，公开台账不再计数；经过仍然保留。', done: '已撤下' },
};
const tones: Record<ConsultationWork['publicity'], StampTone> = {
  private: 'grey',
  proposed: 'amber',
  published: 'pine',
  withdrawn: 'grey',
};

/** The last reason given for `act`, for whoever prepares the text again. */
const lastReason = (work: ConsultationWork, act: keyof typeof acts): string | null =>
  work.history.filter(line => line.act === acts[act]).at(-1)?.note ?? null;

/** Making a question and its answer public (公众问答): one prepares the text, another decides. */
export function PublicityPanel({ work, onReload }: { work: ConsultationWork; onReload: () => void }) {
  const { message } = App.useApp();
  const change = useConsultationChange();
  const [asked, setAsked] = useState<Decision | null>(null);
  if (!work.forPublic) return null;
  const mayPropose = work.may.includes('propose');
  const decisions = work.may.filter((action): action is Decision => action in consequences);
  const declined = work.publicity === 'private' ? lastReason(work, 'decline') : null;
  const withdrawn = work.publicity === 'withdrawn' ? lastReason(work, 'withdraw') : null;
  const proposed = work.publicity !== 'private';
  const files = work.thread.reduce((count, message) => count + message.files.length, 0);

  const decide = async (action: Decision, reason: string) => {
    const route = consultationRoutes[action];
    const acted = { id: work.id, version: work.version };
    await change.mutateAsync(() => call(route, wantsReason(route) ? { ...acted, reason } : acted));
    message.success(consequences[action].done);
  };

  return (
    <Sheet title="公众问答" extra={<Stamp tone={tones[work.publicity]}>{publicityStates[work.publicity]}</Stamp>}>
      <div className={desk.stack}>
        {declined && (
          <Notice tone="warning" title="上次没有公开，理由是">
            {declined}
          </Notice>
        )}
        {withdrawn && (
          <Notice tone="warning" title="撤下的理由">
            {withdrawn}
          </Notice>
        )}
        {files > 0 && (
          <Notice title={`附件不公开：往来里的 ${files} 个图片、文件都不进公众问答`}>
            群众只看到下面的文字。答复里写着“见附件”的，请改写清楚；要让群众下载的表格，请另外发布后在“关联的政策”里选它。
          </Notice>
        )}
        {mayPropose ? (
          <PublicForm work={work} onReload={onReload} />
        ) : proposed ? (
          <PublicReview work={work} />
        ) : (
          <p className={desk.quiet}>还没有提请公开。</p>
        )}
        {decisions.length > 0 && (
          <div className={styles.decide}>
            <Actions steps={publicitySteps} may={decisions} onAct={action => setAsked(action as Decision)} />
          </div>
        )}
      </div>
      {asked && (
        <ActDialog
          title={consequences[asked].title}
          label={labelOf(publicitySteps, asked)}
          danger={asked === 'withdraw'}
          reason={wantsReason(consultationRoutes[asked]) ? { label: '理由' } : null}
          onDo={reason => decide(asked, reason)}
          onClose={() => setAsked(null)}
          onReload={onReload}
        >
          <p>{consequences[asked].words}</p>
        </ActDialog>
      )}
    </Sheet>
  );
}
