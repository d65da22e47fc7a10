import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { KeptFields } from '../ui/kept-fields.tsx';
import type { KeptForm } from '../ui/use-kept-form.ts';
import aid from './aid.module.css';

interface FormDialogProps<V extends object> {
  title: string;
  label: string;
  form: KeptForm<V>;
  /** What is sent, as the form stands now. */
  given: Record<string, unknown>;
  onSend: () => Promise<object>;
  onClose: () => void;
  onReload: () => void;
  children: ReactNode;
}

/** A form of an act: kept in this browser and checked by the contract before it is sent, each complaint at its field. */
export function FormDialog<V extends object>({ title, label, form, given, onSend, onClose, onReload, children }: FormDialogProps<V>) {
  const act = async () => {
    if (await form.save(given, onSend)) onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={label}
      cancelText="先不"
      onOk={act}
      onCancel={onClose}
      okButtonProps={{ loading: form.busy }}
      cancelButtonProps={{ disabled: form.busy }}
      mask={{ closable: false }}
      width={620}
    >
      <KeptFields form={form} what="没有提交的内容" onReload={onReload}>
        <div className={aid.form}>{children}</div>
      </KeptFields>
    </Modal>
  );
}
