import { reportRoutes } from '@vc/contract';
import { InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../lib/call.ts';
import { problemFor } from '../lib/problem-text.ts';
import { useSubmit } from '../lib/use-submit.ts';
import { Field } from '../ui/field.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import styles from './list.module.css';
import { useReportChange } from './report-query.ts';

interface StartDialogProps {
  /** The year that was chosen; null when it is still to be named. */
  year: number | null;
  onClose: () => void;
}

/** Begins the report of a year. The server says which years it cannot be done for. */
export function StartDialog({ year: chosen, onClose }: StartDialogProps) {
  const navigate = useNavigate();
  const change = useReportChange();
  const { problems, error, busy, submit } = useSubmit(reportRoutes.start);
  const [year, setYear] = useState<number | null>(chosen);
  const start = () =>
    submit({ year }, async () => {
      const work = await change.mutateAsync(() => call(reportRoutes.start, { year }));
      navigate(`/reports/${work.id}`);
    });
  return (
    <Modal
      open
      title={chosen === null ? '起草年度报告' : `起草 ${chosen} 年度报告`}
      okText="起草"
      cancelText="先不"
      onOk={start}
      onCancel={onClose}
      okButtonProps={{ loading: busy }}
      cancelButtonProps={{ disabled: busy }}
    >
      <div className={styles.dialog}>
        <p>平台按这一年的记录写出初稿：文字里的数字都与记录相连，表二、表三、表四自动填好。初稿可以改，也可以按新的数字重新起草。</p>
        <Field label="年度" problem={problemFor(problems, 'year')} required>
          {control => (
            <InputNumber<number>
              {...control}
              value={year}
              onChange={setYear}
              onPressEnter={start}
              controls={false}
              inputMode="numeric"
              placeholder="例如 2025"
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <ProblemNote error={problemFor(problems, 'year') ? null : error} />
      </div>
    </Modal>
  );
}
