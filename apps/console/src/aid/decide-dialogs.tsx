import { aidWorkRoutes, z } from '@vc/contract';
import { type AidGroundKey, aidGroundLabels, aidGrounds } from '@vc/domain';
import { Input, InputNumber, Select } from 'antd';
import { call } from '../lib/call.ts';
import { optionsOf } from '../lib/options.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import type { DialogProps } from './aid-actions.tsx';
import { useAidChange } from './aid-query.ts';
import { FormDialog } from './form-dialog.tsx';

const granted = z.object({ yuan: z.nullable(z.number()), reason: z.string() });
const declined = z.object({
  ground: z.custom<AidGroundKey>(value => typeof value === 'string' && value in aidGrounds),
  reason: z.string(),
});

/** Grants aid: how much, and why. The notice is made of it. */
export function GrantDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const form = useKeptForm({
    name: `aid-grant/${work.id}`,
    schema: granted,
    initial: { yuan: work.check?.yuan ?? null, reason: '' },
    route: aidWorkRoutes.grant,
  });
  const { at, put } = form;
  const given = { id: work.id, version: work.version, ...form.values };
  const send = () => change.mutateAsync(() => call(aidWorkRoutes.grant, { ...given, yuan: given.yuan ?? 0 }));
  return (
    <FormDialog title="批准帮扶" label="批准" form={form} given={given} onSend={send} onClose={onClose} onReload={onReload}>
      <Field label="金额（元）" {...at('yuan')} required>
        {control => (
          <InputNumber
            {...control}
            value={given.yuan}
            onChange={yuan => put('yuan', yuan)}
            min={0}
            precision={2}
            style={{ width: '100%' }}
          />
        )}
      </Field>
      <Field label="理由" {...at('reason')} required hint="写进告知书，申请人会看到">
        {control => (
          <Input.TextArea
            {...control}
            value={given.reason}
            onChange={event => put('reason', event.target.value)}
            autoSize={{ minRows: 3 }}
          />
        )}
      </Field>
    </FormDialog>
  );
}

/** Declines: the ground brings its article and the next step; the reason is in the words of whoever decides. */
export function DeclineDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const form = useKeptForm({
    name: `aid-decline/${work.id}`,
    schema: declined,
    initial: { ground: 'standard' as AidGroundKey, reason: '' },
    route: aidWorkRoutes.decline,
  });
  const { at, put } = form;
  const given = { id: work.id, version: work.version, ...form.values };
  const { basis, next } = aidGrounds[given.ground];
  const send = () => change.mutateAsync(() => call(aidWorkRoutes.decline, given));
  return (
    <FormDialog title="不予批准" label="作出决定" form={form} given={given} onSend={send} onClose={onClose} onReload={onReload}>
      <Field label="原因" {...at('ground')} required>
        {control => (
          <Select {...control} value={given.ground} onChange={ground => put('ground', ground)} options={optionsOf(aidGroundLabels)} />
        )}
      </Field>
      <Notice title={`依据：${basis}`}>{`下一步：${next}`}</Notice>
      <Field label="理由" {...at('reason')} required hint="写进告知书，说清具体情况">
        {control => (
          <Input.TextArea
            {...control}
            value={given.reason}
            onChange={event => put('reason', event.target.value)}
            autoSize={{ minRows: 3 }}
          />
        )}
      </Field>
    </FormDialog>
  );
}
