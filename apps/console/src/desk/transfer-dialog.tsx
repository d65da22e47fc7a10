import { caseRoutes } from '@vc/contract';
import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { problemFor } from '../lib/problem-text.ts';
import { useSubmit } from '../lib/use-submit.ts';
import { useSite } from '../session/session-query.ts';
import { Field } from '../ui/field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';

const REASON_MAX = 300;

interface TransferDialogProps {
  id: string;
  version: number;
  section: string | null;
  onTransfer: (input: { id: string; version: number; section: string; reason: string }) => Promise<unknown>;
  onClose: () => void;
}

/** Not ours: to which section it goes, and why. */
export function TransferDialog({ id, version, section: own, onTransfer, onClose }: TransferDialogProps) {
  const site = useSite();
  const form = useSubmit(caseRoutes.transfer);
  const [section, setSection] = useState<string | undefined>();
  const [reason, setReason] = useState('');
  const input = { id, version, section: section ?? '', reason };
  const transfer = async () => {
    if (await form.submit(input, () => onTransfer(input))) onClose();
  };
  return (
    <Modal
      open
      title="转给另一个科室"
      okText="转办"
      cancelText="先不"
      onOk={transfer}
      onCancel={onClose}
      okButtonProps={{ loading: form.busy }}
      cancelButtonProps={{ disabled: form.busy }}
    >
      <p>期限和经过一起转过去，期限不会重新起算。转走以后，原来的科室不再看到这一件。</p>
      <Field label="转到" required problem={problemFor(form.problems, 'section')}>
        {control => (
          <Select
            {...control}
            value={section}
            onChange={setSection}
            options={(site.data?.sections ?? []).filter(name => name !== own).map(name => ({ value: name, label: name }))}
            placeholder="选择科室"
            style={{ width: '100%' }}
          />
        )}
      </Field>
      <Field label="原因" required problem={problemFor(form.problems, 'reason')} extra={`${reason.length} / ${REASON_MAX}`}>
        {control => (
          <Input.TextArea
            {...control}
            value={reason}
            onChange={event => setReason(event.target.value)}
            maxLength={REASON_MAX}
            autoSize={{ minRows: 3, maxRows: 6 }}
          />
        )}
      </Field>
      <ProblemNote error={form.error} shownFields={field => field === 'section' || field === 'reason'} />
    </Modal>
  );
}
