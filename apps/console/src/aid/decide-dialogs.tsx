import { aidWorkRoutes } from '@vc/contract';
import { type AidGroundKey, aidGroundLabels, aidGrounds } from '@vc/domain';
import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { optionsOf } from '../lib/options.ts';
import { problemFor } from '../lib/problem-text.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import type { DialogProps } from './aid-actions.tsx';
import { useAidChange } from './aid-query.ts';
import { FormDialog } from './form-dialog.tsx';

/** Grants aid: how much, and why. The notice is made of it. */
export function GrantDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const [yuan, setYuan] = useState<number | null>(work.check?.yuan ?? null);
  const [reason, setReason] = useState('');
  const given = { id: work.id, version: work.version, yuan, reason };
  const send = () => change.mutateAsync(() => call(aidWorkRoutes.grant, { ...given, yuan: yuan ?? 0 }));
  return (
    <FormDialog title="批准帮扶" label="批准" route={aidWorkRoutes.grant} given={given} onSend={send} onClose={onClose} onReload={onReload}>
      {problems => (
        <>
          <Field label="金额（元）" name="yuan" required problem={problemFor(problems, 'yuan')}>
            {control => <InputNumber {...control} value={yuan} onChange={setYuan} min={0} precision={2} style={{ width: '100%' }} />}
          </Field>
          <Field label="理由" name="reason" required hint="写进告知书，申请人会看到" problem={problemFor(problems, 'reason')}>
            {control => (
              <Input.TextArea {...control} value={reason} onChange={event => setReason(event.target.value)} autoSize={{ minRows: 3 }} />
            )}
          </Field>
        </>
      )}
    </FormDialog>
  );
}

/** Declines: the ground brings its article and the next step; the reason is in the words of whoever decides. */
export function DeclineDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const [ground, setGround] = useState<AidGroundKey>('standard');
  const [reason, setReason] = useState('');
  const given = { id: work.id, version: work.version, ground, reason };
  const { basis, next } = aidGrounds[ground];
  return (
    <FormDialog
      title="不予批准"
      label="作出决定"
      route={aidWorkRoutes.decline}
      given={given}
      onSend={() => change.mutateAsync(() => call(aidWorkRoutes.decline, given))}
      onClose={onClose}
      onReload={onReload}
    >
      {problems => (
        <>
          <Field label="原因" name="ground" required problem={problemFor(problems, 'ground')}>
            {control => <Select {...control} value={ground} onChange={setGround} options={optionsOf(aidGroundLabels)} />}
          </Field>
          <Notice title={`依据：${basis}`}>{`下一步：${next}`}</Notice>
          <Field label="理由" name="reason" required hint="写进告知书，说清具体情况" problem={problemFor(problems, 'reason')}>
            {control => (
              <Input.TextArea {...control} value={reason} onChange={event => setReason(event.target.value)} autoSize={{ minRows: 3 }} />
            )}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
