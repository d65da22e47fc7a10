import { disclosureRoutes, type FieldProblem } from '@vc/contract';
import { yearOf } from '@vc/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { check } from '../lib/check.ts';
import { explain } from '../lib/problem-text.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import { SideDrawer } from '../ui/side-drawer.tsx';
import styles from './disclosure.module.css';
import { useDisclosureChange } from './disclosure-query.ts';
import { blankRecord, givenOf, RecordForm } from './record-form.tsx';

/** Records something that was made public on another channel, so that it counts. */
export function NewRecord({ onClose }: { onClose: () => void }) {
  const { message } = App.useApp();
  const change = useDisclosureChange();
  const [values, setValues] = useState(blankRecord);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const save = async () => {
    const given = givenOf(values);
    const wrong = check(disclosureRoutes.record, given);
    setProblems(wrong);
    if (wrong.length > 0) return;
    try {
      const record = await change.mutateAsync(() => call(disclosureRoutes.record, given));
      message.success(`已登记，计入 ${yearOf(record.publishedOn)} 年`);
      onClose();
    } catch (problem) {
      setProblems(explain(problem).fields);
    }
  };
  return (
    <SideDrawer
      title="登记公开信息"
      onClose={onClose}
      writing
      footer={
        <div className={styles.buttons}>
          <Button type="primary" onClick={save} loading={change.isPending}>
            登记
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      }
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>
          微信推文、政府网站页面、宣传栏等在平台之外公开的信息，登记后计入年度数字。平台上发布的内容会自动计入，不用登记。
        </p>
        <RecordForm values={values} onChange={setValues} problems={problems} />
        <ProblemNote error={change.error} shownFields={field => field in values} />
      </div>
    </SideDrawer>
  );
}
