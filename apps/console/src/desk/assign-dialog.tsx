import { Input, Modal } from 'antd';
import { useState } from 'react';
import { explain, problemFor } from '../lib/problem-text.ts';
import { Field } from '../ui/field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { ColleagueSelect } from './colleague-select.tsx';

const NOTE_MAX = 200;

interface AssignDialogProps {
  count: number;
  /** Whose desk it lies on already. */
  except?: string | null;
  onAssign: (holderId: string, note: string) => Promise<unknown>;
  onClose: () => void;
}

/** To whom one case or several go, with a word for whoever gets them. */
export function AssignDialog({ count, except, onAssign, onClose }: AssignDialogProps) {
  const [holderId, setHolder] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const assign = async () => {
    setTried(true);
    if (!holderId) return;
    setBusy(true);
    setError(null);
    try {
      await onAssign(holderId, note.trim());
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={count === 1 ? '分办给' : `分办 ${count} 件给`}
      okText="分办"
      cancelText="先不"
      onOk={assign}
      onCancel={onClose}
      okButtonProps={{ loading: busy }}
      cancelButtonProps={{ disabled: busy }}
    >
      <Field
        label="承办人"
        required
        problem={problemFor(explain(error).fields, 'holderId') ?? (tried && !holderId ? '请选择承办人' : undefined)}
      >
        {control => (
          <ColleagueSelect control={control} value={holderId} onChange={setHolder} except={except ?? null} empty="按手上件数挑一位" />
        )}
      </Field>
      <Field label="留言" hint="对方会在通知里看到，可以不填" extra={`${note.length} / ${NOTE_MAX}`}>
        {control => (
          <Input.TextArea
            {...control}
            value={note}
            onChange={event => setNote(event.target.value)}
            maxLength={NOTE_MAX}
            autoSize={{ minRows: 2, maxRows: 5 }}
          />
        )}
      </Field>
      <ProblemNote error={error} shownFields={field => field === 'holderId'} />
    </Modal>
  );
}
