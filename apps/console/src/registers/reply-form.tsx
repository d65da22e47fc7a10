import { type FoiCase, foiRoutes, type Given, outcomeLabels, z } from '@vc/contract';
import { yearOf } from '@vc/domain';
import { App, Button, Select } from 'antd';
import { call } from '../lib/call.ts';
import { maybeDay, today } from '../lib/days.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { KeptFields } from '../ui/kept-fields.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import foi from './foi.module.css';
import { useFoiChange } from './foi-query.ts';
import { outcomeOptions } from './outcomes.ts';
import styles from './registers.module.css';

const replyValues = z.object({ outcome: z.nullable(z.string()), answeredOn: maybeDay });
type ReplyValues = z.infer<typeof replyValues>;

interface ReplyFormProps {
  application: FoiCase;
  onReload: () => void;
}

/** How an application ended, by the leaves of table three, and when. */
export function ReplyForm({ application, onReload }: ReplyFormProps) {
  const { message } = App.useApp();
  const change = useFoiChange();
  const form = useKeptForm<ReplyValues>({
    name: `foi-reply/${application.id}`,
    schema: replyValues,
    initial: { outcome: null, answeredOn: today() },
    route: foiRoutes.reply,
  });
  const { values, put, at } = form;

  const save = async () => {
    const given = {
      id: application.id,
      version: application.version,
      outcome: values.outcome ?? undefined,
      answeredOn: values.answeredOn ?? undefined,
    } as Given<typeof foiRoutes.reply>;
    const replied = await form.save(given, () => change.mutateAsync(() => call(foiRoutes.reply, given)));
    if (replied?.answeredOn) message.success(`已办结，计入 ${yearOf(replied.answeredOn)} 年度报告表三`);
  };

  return (
    <section className={foi.reply} aria-label="登记办理结果">
      <h3>登记办理结果</h3>
      <KeptFields form={form} what="没有登记的办理结果" onReload={onReload}>
        <Field
          label="办理结果"
          {...at('outcome')}
          required
          hint="按年度报告表三的分类，一件只选一种；区分处理、给了一部分的选“部分公开”。申请人撤回的选“其他处理”里的“其他”。"
          className={styles.wide ?? ''}
        >
          {control => (
            <Select<string>
              {...control}
              value={values.outcome}
              onChange={value => put('outcome', value)}
              options={[...outcomeOptions]}
              labelRender={({ value }) => outcomeLabels[String(value)]}
              showSearch={{ optionFilterProp: 'label' }}
              placeholder="请选择，可以输入几个字查找"
            />
          )}
        </Field>
        <Field label="办结日" {...at('answeredOn')} required hint="决定计入哪一年">
          {control => <DayField control={control} value={values.answeredOn} max={today()} onChange={value => put('answeredOn', value)} />}
        </Field>
      </KeptFields>
      <div className={styles.buttons}>
        <Button type="primary" onClick={save} loading={form.busy}>
          办结
        </Button>
        <span className={styles.quiet}>办结后不能再改，请核对一遍</span>
      </div>
    </section>
  );
}
