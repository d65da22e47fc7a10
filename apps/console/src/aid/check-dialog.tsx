import { aidWorkRoutes, z } from '@vc/contract';
import type { Day } from '@vc/domain';
import { Checkbox, Input, InputNumber } from 'antd';
import { call } from '../lib/call.ts';
import { maybeDay, today } from '../lib/days.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import type { DialogProps } from './aid-actions.tsx';
import { useAidChange } from './aid-query.ts';
import { FormDialog } from './form-dialog.tsx';

const values = z.object({
  on: maybeDay,
  visitors: z.string(),
  notes: z.string(),
  met: z.array(z.string()),
  yuan: z.nullable(z.number()),
});

/** Records a visit to the household: when, who went, what was seen, which conditions are met, what is proposed. */
export function CheckDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const { check } = work;
  const form = useKeptForm({
    name: `aid-check/${work.id}`,
    schema: values,
    initial: {
      on: (check?.on ?? today()) as Day | null,
      visitors: check?.visitors ?? '',
      notes: check?.notes ?? '',
      met: work.conditions.filter(condition => condition.met).map(({ key }) => key),
      yuan: check?.yuan ?? null,
    },
    route: aidWorkRoutes.check,
  });
  const { at, put } = form;
  const { on, visitors, notes, met, yuan } = form.values;
  const given = { id: work.id, version: work.version, ...form.values };
  return (
    <FormDialog
      title="登记入户核实"
      label="登记"
      form={form}
      given={given}
      onSend={() => change.mutateAsync(() => call(aidWorkRoutes.check, { ...given, on: on as Day }))}
      onClose={onClose}
      onReload={onReload}
    >
      <Field label="核实日" {...at('on')} required>
        {control => <DayField control={control} value={on} onChange={day => put('on', day)} max={today()} />}
      </Field>
      <Field label="核实人" {...at('visitors')} required hint="入户应有两人">
        {control => <Input {...control} value={visitors} onChange={event => put('visitors', event.target.value)} />}
      </Field>
      <Field label="核实情况" {...at('notes')} required hint="看到什么、和谁谈的、与申请是否一致">
        {control => (
          <Input.TextArea {...control} value={notes} onChange={event => put('notes', event.target.value)} autoSize={{ minRows: 4 }} />
        )}
      </Field>
      <Field label="符合的条件" {...at('met')}>
        {({ id }) => (
          <div id={id} tabIndex={-1}>
            <Checkbox.Group
              value={met}
              onChange={keys => put('met', keys)}
              options={work.conditions.map(({ key, label }) => ({ value: key, label }))}
              style={{ flexDirection: 'column', gap: 6 }}
            />
          </div>
        )}
      </Field>
      <Field label="建议金额（元）" {...at('yuan')} hint="不建议帮扶的留空">
        {control => (
          <InputNumber {...control} value={yuan} onChange={amount => put('yuan', amount)} min={0} precision={2} style={{ width: '100%' }} />
        )}
      </Field>
    </FormDialog>
  );
}
