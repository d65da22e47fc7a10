import type { FieldProblem, Route } from '@vc/contract';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useSubmit } from '../lib/use-submit.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import aid from './aid.module.css';

interface FormDialogProps {
  title: string;
  label: string;
  route: Pick<Route, 'input'>;
  /** What is sent, as the form stands now. */
  given: Record<string, unknown>;
  onSend: () => Promise<unknown>;
  onClose: () => void;
  onReload: () => void;
  children: (problems: readonly FieldProblem[]) => ReactNode;
}

/** A form of an act: checked by the contract before it is sent, each complaint at its field, kept open until it is done. */
export function FormDialog({ title, label, route, given, onSend, onClose, onReload, children }: FormDialogProps) {
  const { problems, error, busy, submit } = useSubmit(route);
  const act = async () => {
    if (await submit(given, onSend)) onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={label}
      cancelText="先不"
      onOk={act}
      onCancel={onClose}
      okButtonProps={{ loading: busy }}
      cancelButtonProps={{ disabled: busy }}
      mask={{ closable: false }}
      width={620}
    >
      <div className={aid.form}>
        {children(problems)}
        <ProblemNote error={error} shownFields={field => field in given} onReload={onReload} />
      </div>
    </Modal>
  );
}
