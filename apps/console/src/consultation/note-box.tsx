import { type ConsultationWork, consultationRoutes, z } from '@vc/contract';
import { App, Button, Input } from 'antd';
import { call } from '../lib/call.ts';
import { useDraft } from '../lib/draft.ts';
import { useStaff } from '../session/staff-context.ts';
import desk from '../ui/case-desk.module.css';
import { Field } from '../ui/field.tsx';
import { Sheet } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { useConsultationChange } from './consultation-query.ts';

const NOTE_MAX = 1000;

/** A word to colleagues, which never reaches the asker. */
export function NoteBox({ work }: { work: ConsultationWork }) {
  const staff = useStaff();
  const { message } = App.useApp();
  const draft = useDraft(`${staff.id}/note/${work.id}`, z.string(), '');
  const change = useConsultationChange();
  if (!work.may.includes('note')) return null;
  const add = async () => {
    try {
      await change.mutateAsync(() => call(consultationRoutes.note, { id: work.id, text: draft.value.trim() }));
    } catch {
      return; // Said below the field.
    }
    draft.reset('');
    message.success('备注已记下');
  };
  return (
    <Sheet title="内部备注" extra={<span className={desk.quiet}>提问人看不到</span>}>
      <div className={desk.stack}>
        <Field label="给同事的话" hint="核实的情况、打过的电话、要注意的事。" extra={`${draft.value.length} / ${NOTE_MAX}`}>
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
