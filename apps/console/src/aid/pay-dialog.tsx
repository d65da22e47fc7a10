import { aidWorkRoutes, z } from '@vc/contract';
import type { Day } from '@vc/domain';
import { Input, InputNumber } from 'antd';
import { call } from '../lib/call.ts';
import { maybeDay, today } from '../lib/days.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import type { DialogProps } from './aid-actions.tsx';
import { useAidChange } from './aid-query.ts';
import { FormDialog } from './form-dialog.tsx';

const values = z.object({ yuan: z.nullable(z.number()), on: maybeDay, voucher: z.string() });

/** Records the payment of what was granted. */
export function PayDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const form = useKeptForm({
    name: `aid-pay/${work.id}`,
    schema: values,
    initial: { yuan: work.decision?.yuan ?? null, on: today() as Day | null, voucher: '' },
    route: aidWorkRoutes.pay,
  });
  const { at, put } = form;
  const { yuan, on, voucher } = form.values;
  const given = { id: work.id, version: work.version, ...form.values };
  const send = () => change.mutateAsync(() => call(aidWorkRoutes.pay, { ...given, yuan: yuan ?? 0, on: on as Day }));
  return (
    <FormDialog title="登记发放" label="登记" form={form} given={given} onSend={send} onClose={onClose} onReload={onReload}>
      <Field label="金额（元）" {...at('yuan')} required hint="与批准的相同">
        {control => (
          <InputNumber {...control} value={yuan} onChange={amount => put('yuan', amount)} min={0} precision={2} style={{ width: '100%' }} />
        )}
      </Field>
      <Field label="发放日" {...at('on')} required>
        {control => <DayField control={control} value={on} onChange={day => put('on', day)} max={today()} />}
      </Field>
      <Field label="凭证号" {...at('voucher')} required>
        {control => <Input {...control} value={voucher} onChange={event => put('voucher', event.target.value)} />}
      </Field>
    </FormDialog>
  );
}
