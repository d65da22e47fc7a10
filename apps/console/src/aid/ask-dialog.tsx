import { aidWorkRoutes } from '@vc/contract';
import { addDays, type Day } from '@vc/domain';
import { Input } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { today } from '../lib/days.ts';
import { problemFor } from '../lib/problem-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import type { DialogProps } from './aid-actions.tsx';
import { useAidChange } from './aid-query.ts';
import { FormDialog } from './form-dialog.tsx';

/** Asks for what is missing: all of it at one time, and by when. */
export function AskDialog({ work, onClose, onReload }: DialogProps) {
  const change = useAidChange();
  const [missing, setMissing] = useState(
    work.materials
      .filter(({ needed, files }) => needed && files.length === 0)
      .map(({ label }) => label)
      .join('、'),
  );
  const [by, setBy] = useState<Day | null>(addDays(today(), work.supplyDays));
  const given = { id: work.id, version: work.version, missing, by };
  return (
    <FormDialog
      title="请申请人补充材料"
      label="通知申请人"
      route={aidWorkRoutes.ask}
      given={given}
      onSend={() => change.mutateAsync(() => call(aidWorkRoutes.ask, { ...given, by: by as Day }))}
      onClose={onClose}
      onReload={onReload}
    >
      {problems => (
        <>
          <Field
            label="缺什么"
            name="missing"
            required
            hint="一次说完，群众看得懂。等补充的日子不算在期限里。"
            problem={problemFor(problems, 'missing')}
          >
            {control => (
              <Input.TextArea {...control} value={missing} onChange={event => setMissing(event.target.value)} autoSize={{ minRows: 3 }} />
            )}
          </Field>
          <Field label="哪天以前补" name="by" required problem={problemFor(problems, 'by')}>
            {control => <DayField control={control} value={by} onChange={setBy} />}
          </Field>
        </>
      )}
    </FormDialog>
  );
}
