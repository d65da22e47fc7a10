import { aidWorkRoutes, z } from '@vc/contract';
import { type AidWish, aidWishes } from '@vc/domain';
import { Input, Select } from 'antd';
import { call } from '../lib/call.ts';
import { optionsOf } from '../lib/options.ts';
import { Field } from '../ui/field.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import type { DialogProps } from './aid-actions.tsx';
import { useAidChange } from './aid-query.ts';
import { counterLabel } from './counter-actions.tsx';
import { FormDialog } from './form-dialog.tsx';

const values = z.object({ wish: z.nullable(z.enum(Object.keys(aidWishes) as [AidWish])), reason: z.string() });

/** Registers that the person takes his application back, and how he made it known. */
export function CounterWithdrawDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const form = useKeptForm({
    name: `aid-counter-withdraw/${work.id}`,
    schema: values,
    initial: { wish: null as AidWish | null, reason: '' },
    route: aidWorkRoutes.withdraw,
  });
  const { at, put } = form;
  const { wish, reason } = form.values;
  const given = { id: work.id, version: work.version, wish, reason };
  const send = () => change.mutateAsync(() => call(aidWorkRoutes.withdraw, { ...given, wish: wish as AidWish }));
  return (
    <FormDialog title={counterLabel('withdraw')} label="登记" form={form} given={given} onSend={send} onClose={onClose} onReload={onReload}>
      <p>只登记申请人自己的意思。登记后这次申请不再办理，申请人会收到通知；以后还可以再申请。</p>
      <Field label="怎么提出的" {...at('wish')} required>
        {control => <Select {...control} value={wish} onChange={how => put('wish', how)} options={optionsOf(aidWishes)} />}
      </Field>
      <Field label="原因" {...at('reason')} required hint="照申请人说的写，不写病情等隐私">
        {control => (
          <Input.TextArea {...control} value={reason} onChange={event => put('reason', event.target.value)} autoSize={{ minRows: 2 }} />
        )}
      </Field>
    </FormDialog>
  );
}
