import { type PrivacyState, privacyRoutes, z } from '@vc/contract';
import { CASE_YEARS_MOST } from '@vc/domain';
import { App, Button, InputNumber } from 'antd';
import { momentInWords } from '../lib/days.ts';
import { Field } from '../ui/field.tsx';
import { KeptFields } from '../ui/kept-fields.tsx';
import { Sheet } from '../ui/page.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import styles from './privacy.module.css';
import { useCaseYears } from './privacy-query.ts';

const values = z.object({ caseYears: z.number() });

/** How long closed cases name their person, and what each night took away. */
export function RetentionSheet({ state }: { state: PrivacyState }) {
  const { message } = App.useApp();
  const change = useCaseYears();
  const form = useKeptForm({ name: 'privacy', schema: values, initial: { caseYears: state.caseYears }, route: privacyRoutes.change });
  const { at, put } = form;
  const save = async () => {
    if (await form.save(form.values, () => change.mutateAsync(form.values.caseYears))) message.success('已保存，今晚起按新的年限清理');
  };
  return (
    <Sheet title="保存多久">
      <KeptFields form={form} what="没有保存的年限">
        <Field
          label="办结事项保存姓名、电话的年限"
          {...at('caseYears')}
          hint="办结满这些年的，夜里自动清除姓名、电话、证件号，只留不带姓名的档案。清除后不能恢复。"
        >
          {control => (
            <InputNumber
              {...control}
              min={1}
              max={CASE_YEARS_MOST}
              precision={0}
              addonAfter="年"
              value={form.values.caseYears}
              onChange={years => put('caseYears', years ?? 0)}
            />
          )}
        </Field>
      </KeptFields>
      <p className={styles.save}>
        <Button type="primary" onClick={save} loading={form.busy}>
          保存年限
        </Button>
      </p>
      <h3 className={styles.under}>每晚清理</h3>
      {state.runs.length === 0 ? (
        <p className={styles.quiet}>还没有清理过，每天夜里三点以后清理一次。</p>
      ) : (
        <ul className={styles.runs}>
          {state.runs.map(({ at, counts }) => (
            <li key={at}>
              <b>{momentInWords(at)}</b>
              <span>{counts}</span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
