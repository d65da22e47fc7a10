import { aidWorkRoutes } from '@vc/contract';
import type { Day } from '@vc/domain';
import { Checkbox, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { today } from '../lib/days.ts';
import { problemFor } from '../lib/problem-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import type { DialogProps } from './aid-actions.tsx';
import { useAidChange } from './aid-query.ts';
import { FormDialog } from './form-dialog.tsx';

/** Records a visit to the household: when, who went, what was seen, which conditions are met, what is proposed. */
export function CheckDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const { check } = work;
  const [on, setOn] = useState<Day | null>(check?.on ?? today());
  const [visitors, setVisitors] = useState(check?.visitors ?? '');
  const [notes, setNotes] = useState(check?.notes ?? '');
  const [met, setMet] = useState(work.conditions.filter(condition => condition.met).map(({ key }) => key));
  const [yuan, setYuan] = useState<number | null>(check?.yuan ?? null);
  const given = { id: work.id, version: work.version, on, visitors, notes, met, yuan };
  const send = () => change.mutateAsync(() => call(aidWorkRoutes.check, { ...given, on: on as Day }));
  return (
    <FormDialog
      title="登记入户核实"
      label="登记"
      route={aidWorkRoutes.check}
      given={given}
      onSend={send}
      onClose={onClose}
      onReload={onReload}
    >
      {problems => (
        <>
          <Field label="核实日" name="on" required problem={problemFor(problems, 'on')}>
            {control => <DayField control={control} value={on} onChange={setOn} max={today()} />}
          </Field>
          <Field label="核实人" name="visitors" required hint="入户应有两人" problem={problemFor(problems, 'visitors')}>
            {control => <Input {...control} value={visitors} onChange={event => setVisitors(event.target.value)} />}
          </Field>
          <Field label="核实情况" name="notes" required hint="看到什么、和谁谈的、与申请是否一致" problem={problemFor(problems, 'notes')}>
            {control => (
              <Input.TextArea {...control} value={notes} onChange={event => setNotes(event.target.value)} autoSize={{ minRows: 4 }} />
            )}
          </Field>
          <Field label="符合的条件" name="met" problem={problemFor(problems, 'met')}>
            {({ id }) => (
              <div id={id}>
                <Checkbox.Group
                  value={met}
                  onChange={setMet}
                  options={work.conditions.map(({ key, label }) => ({ value: key, label }))}
                  style={{ flexDirection: 'column', gap: 6 }}
                />
              </div>
            )}
          </Field>
          <Field label="建议金额（元）" name="yuan" hint="不建议帮扶的留空" problem={problemFor(problems, 'yuan')}>
            {control => <InputNumber {...control} value={yuan} onChange={setYuan} min={0} precision={2} style={{ width: '100%' }} />}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
