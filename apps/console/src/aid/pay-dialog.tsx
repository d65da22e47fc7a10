import { aidWorkRoutes } from '@vc/contract';
import type { Day } from '@vc/domain';
import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { today } from '../lib/days.ts';
import { problemFor } from '../lib/problem-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import type { DialogProps } from './aid-actions.tsx';
import { useAidChange } from './aid-query.ts';
import { FormDialog } from './form-dialog.tsx';

/** Records the payment of what was granted. */
export function PayDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const [yuan, setYuan] = useState<number | null>(work.decision?.yuan ?? null);
  const [on, setOn] = useState<Day | null>(today());
  const [voucher, setVoucher] = useState('');
  const given = { id: work.id, version: work.version, yuan, on, voucher };
  const send = () => change.mutateAsync(() => call(aidWorkRoutes.pay, { ...given, yuan: yuan ?? 0, on: on as Day }));
  return (
    <FormDialog title="登记发放" label="登记" route={aidWorkRoutes.pay} given={given} onSend={send} onClose={onClose} onReload={onReload}>
      {problems => (
        <>
          <Field label="金额（元）" name="yuan" required hint="与批准的相同" problem={problemFor(problems, 'yuan')}>
            {control => <InputNumber {...control} value={yuan} onChange={setYuan} min={0} precision={2} style={{ width: '100%' }} />}
          </Field>
          <Field label="发放日" name="on" required problem={problemFor(problems, 'on')}>
            {control => <DayField control={control} value={on} onChange={setOn} max={today()} />}
          </Field>
          <Field label="凭证号" name="voucher" required problem={problemFor(problems, 'voucher')}>
            {control => <Input {...control} value={voucher} onChange={event => setVoucher(event.target.value)} />}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
