import { type AidWork, aidWorkRoutes } from '@vc/contract';
import { type AidAction, aidSteps } from '@vc/domain';
import { App } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { Actions, labelOf } from '../ui/actions.tsx';
import desk from '../ui/case-desk.module.css';
import { Notice } from '../ui/notice.tsx';
import { useAidChange } from './aid-query.ts';
import { AskDialog } from './ask-dialog.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { CounterAccountDialog } from './counter-account-dialog.tsx';
import { CounterActions, counterActs } from './counter-actions.tsx';
import { CounterSupplyDialog } from './counter-supply-dialog.tsx';
import { CounterWithdrawDialog } from './counter-withdraw-dialog.tsx';
import { DeclineDialog, GrantDialog } from './decide-dialogs.tsx';
import { PayDialog } from './pay-dialog.tsx';

export interface DialogProps {
  work: AidWork;
  onClose: () => void;
  onReload: () => void;
}

/** Acts that ask for nothing, or for a reason, with what follows from them. */
const plain: Partial<Record<AidAction, { follows: string; reason?: { label: string; hint: string }; danger?: true }>> = {
  accept: { follows: '材料齐全、属于本局受理的，受理后开始计算办理期限，申请人会收到通知。' },
  lapse: { follows: '申请人过了期限没有补充材料，这次办理终止；材料齐了可以再申请。', danger: true },
  recheck: { follows: '退回承办人重新核实。', reason: { label: '原因', hint: '写明要再核实什么' } },
  post: { follows: '列入今天的公示名单，只公示姓氏、镇街和帮扶类别，并计入公开台账。' },
  challenge: {
    follows: '马上从公示名单撤下，原来的决定作废，重新核实。',
    reason: { label: '异议的内容', hint: '谁反映的不要写姓名' },
    danger: true,
  },
  finish: { follows: '办结后身份证明照片按期删除。' },
};

/** What may be done now, what stands in the way of the rest, and the form of each act. */
export function AidActions({ work, onReload }: { work: AidWork; onReload: () => void }) {
  const [open, setOpen] = useState<AidAction | null>(null);
  const may = work.may.filter(action => action !== 'look') as AidAction[];
  const own = may.filter(action => !(counterActs as readonly AidAction[]).includes(action));
  const close = () => setOpen(null);
  const dialog = { work, onClose: close, onReload };
  return (
    <>
      {work.hints.map(hint => (
        <Notice key={hint}>{hint}</Notice>
      ))}
      {own.length > 0 && (
        <div className={desk.buttons}>
          <Actions steps={aidSteps} may={own} onAct={setOpen} />
        </div>
      )}
      <CounterActions may={work.may} onAct={setOpen} />
      {open === 'ask' && <AskDialog {...dialog} />}
      {open === 'check' && <CheckDialog {...dialog} />}
      {open === 'grant' && <GrantDialog {...dialog} />}
      {open === 'decline' && <DeclineDialog {...dialog} />}
      {open === 'supply' && <CounterSupplyDialog {...dialog} />}
      {open === 'card' && <CounterAccountDialog {...dialog} />}
      {open === 'withdraw' && <CounterWithdrawDialog {...dialog} />}
      {open === 'pay' && <PayDialog {...dialog} />}
      {open && plain[open] && <PlainDialog {...dialog} action={open as keyof typeof plain & PlainAction} />}
    </>
  );
}

type PlainAction = 'accept' | 'lapse' | 'recheck' | 'post' | 'challenge' | 'finish';

function PlainDialog({ work, action, onClose, onReload }: DialogProps & { action: PlainAction }) {
  const { message } = App.useApp();
  const change = useAidChange();
  const { follows, reason, danger } = plain[action] as NonNullable<(typeof plain)[PlainAction]>;
  const one = { id: work.id, version: work.version };
  const send = (why: string) =>
    action === 'recheck' || action === 'challenge'
      ? call(aidWorkRoutes[action], { ...one, reason: why })
      : call(aidWorkRoutes[action], one);
  return (
    <ActDialog
      title={labelOf(aidSteps, action)}
      label={labelOf(aidSteps, action)}
      danger={danger ?? false}
      reason={reason ?? null}
      onDo={async why => {
        await change.mutateAsync(() => send(why));
        message.success(`已${labelOf(aidSteps, action)}`);
      }}
      onClose={onClose}
      onReload={onReload}
    >
      <p>{follows}</p>
    </ActDialog>
  );
}
