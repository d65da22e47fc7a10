import { aidWorkRoutes, z } from '@vc/contract';
import { addDays, type Day } from '@vc/domain';
import { Input } from 'antd';
import { call } from '../lib/call.ts';
import { maybeDay, today } from '../lib/days.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import type { DialogProps } from './aid-actions.tsx';
import { useAidChange } from './aid-query.ts';
import { FormDialog } from './form-dialog.tsx';

const values = z.object({ missing: z.string(), by: maybeDay });

/** Asks for what is missing: all of it at one time, and by when. */
export function AskDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const lacking = work.materials.filter(({ needed, files }) => needed && files.length === 0).map(({ label }) => label);
  const form = useKeptForm({
    name: `aid-ask/${work.id}`,
    schema: values,
    initial: { missing: lacking.join('、'), by: addDays(today(), work.supplyDays) as Day | null },
    route: aidWorkRoutes.ask,
  });
  const { at, put } = form;
  const given = { id: work.id, version: work.version, ...form.values };
  return (
    <FormDialog
      title="请申请人补充材料"
      label="通知申请人"
      form={form}
      given={given}
      onSend={() => change.mutateAsync(() => call(aidWorkRoutes.ask, { ...given, by: given.by as Day }))}
      onClose={onClose}
      onReload={onReload}
    >
      <Field label="缺什么" {...at('missing')} required hint="一次说完，群众看得懂。等补充的日子不算在期限里。">
        {control => (
          <Input.TextArea
            {...control}
            value={form.values.missing}
            onChange={event => put('missing', event.target.value)}
            autoSize={{ minRows: 3 }}
          />
        )}
      </Field>
      <Field label="哪天以前补" {...at('by')} required>
        {control => <DayField control={control} value={form.values.by} onChange={by => put('by', by)} />}
      </Field>
    </FormDialog>
  );
}
