import { type CaseOne, caseRoutes, NOTE_MAX, z } from '@vc/contract';
import { App, Button, Input } from 'antd';
import { call } from '../lib/call.ts';
import { useDraft } from '../lib/draft.ts';
import { useStaff } from '../session/staff-context.ts';
import desk from '../ui/case-desk.module.css';
import { Field } from '../ui/field.tsx';
import { Sheet } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useCase, useCaseChange } from './desk-query.ts';

/** A word to colleagues about a case of whatever kind, which never reaches who waits for it; only for whom its record lets write one. */
export function NoteBox({ id }: { id: string }) {
  const found = useCase(id).data;
  return found?.may.includes('note') ? <Box key={id} id={id} /> : null;
}

function Box({ id }: { id: string }) {
  const staff = useStaff();
  const { message } = App.useApp();
  const draft = useDraft(`${staff.id}/note/${id}`, z.string(), '');
  const change = useCaseChange<CaseOne>();
  const add = async () => {
    try {
      await change.mutateAsync(() => call(caseRoutes.note, { id, note: draft.value.trim() }));
    } catch {
      return; // Said below the field.
    }
    draft.reset('');
    message.success('备注已记下');
  };
  return (
    <Sheet title="内部备注" extra={<span className={desk.quiet}>只有工作人员能看到</span>}>
      <div className={desk.stack}>
        <Field
          label="给同事的话"
          hint="核实的情况、打过的电话、要注意的事。记下后写在经过里。"
          extra={`${draft.value.length} / ${NOTE_MAX}`}
        >
          {control => (
            <Input.TextArea
              {...control}
              value={draft.value}
              onChange={event => draft.set(event.target.value)}
              maxLength={NOTE_MAX}
              autoSize={{ minRows: 2, maxRows: 8 }}
            />
          )}
        </Field>
        <ProblemNote error={change.error} />
        <div className={desk.buttons}>
          <Button onClick={add} loading={change.isPending} disabled={draft.value.trim() === ''}>
            记下备注
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
