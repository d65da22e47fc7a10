import { Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { explain, problemFor } from '../lib/problem-text.ts';
import styles from './act-dialog.module.css';
import { Field } from './field.tsx';
import { ProblemNote } from './problem-note.tsx';

const REASON_MAX = 300;

interface ActDialogProps {
  title: string;
  /** The words on the button that does it. */
  label: string;
  danger?: boolean;
  /** Asks for a reason under this label; absent when none is wanted. `name` is the contract's, when it is not `reason`. */
  reason?: { label: string; hint?: string; max?: number; name?: string; optional?: boolean } | null;
  /** Does it. The dialog closes when the promise is kept and explains when it is broken. */
  onDo: (reason: string) => Promise<unknown>;
  onClose: () => void;
  /** Looks at the record again after it has moved on. */
  onReload?: () => void;
  width?: number;
  /** What will follow. */
  children?: ReactNode;
}

/** Asks once more before an act, says what follows from it, and explains when it could not be done. */
export function ActDialog({ title, label, danger, reason, onDo, onClose, onReload, width, children }: ActDialogProps) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const name = reason?.name ?? 'reason';
  const missing = reason && !reason.optional && text.trim() === '' ? `请填写${reason.label}` : undefined;
  const [tried, setTried] = useState(false);

  const act = async () => {
    setTried(true);
    if (missing) return;
    setBusy(true);
    setError(null);
    try {
      await onDo(text.trim());
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };

  const reload = () => {
    setError(null);
    onReload?.();
  };

  return (
    <Modal
      open
      title={title}
      okText={label}
      cancelText="先不"
      onOk={act}
      onCancel={onClose}
      okButtonProps={{ danger: danger ?? false, loading: busy }}
      cancelButtonProps={{ disabled: busy }}
      mask={{ closable: !reason }}
      width={width ?? 520}
    >
      <div className={styles.body}>
        {children}
        {reason && (
          <Field
            label={reason.label}
            required={!reason.optional}
            hint={reason.hint}
            problem={problemFor(explain(error).fields, name) ?? (tried ? missing : undefined)}
            extra={`${text.length} / ${reason.max ?? REASON_MAX}`}
          >
            {control => (
              <Input.TextArea
                {...control}
                value={text}
                onChange={event => setText(event.target.value)}
                maxLength={reason.max ?? REASON_MAX}
                autoSize={{ minRows: 3, maxRows: 8 }}
              />
            )}
          </Field>
        )}
        <ProblemNote
          error={error}
          shownFields={field => reason !== null && reason !== undefined && field === name}
          {...(onReload ? { onReload: reload } : {})}
        />
      </div>
    </Modal>
  );
}
