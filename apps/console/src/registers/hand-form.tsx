import { type Given, registerRoutes, z } from '@vc/contract';
import { App, Input, InputNumber, Select } from 'antd';
import { useMemo } from 'react';
import { knownFigure } from '../figures/known-figure.ts';
import { call } from '../lib/call.ts';
import { EntryDrawer } from '../ui/entry-drawer.tsx';
import { Field } from '../ui/field.tsx';
import { KeptFields } from '../ui/kept-fields.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import { cellLabel, fits, handFigures } from './hand-figures.ts';
import { useRegisterChange } from './register-query.ts';
import styles from './registers.module.css';

const REASON_MAX = 300;
const handValues = z.object({ figure: z.nullable(z.string()), amount: z.nullable(z.number()), reason: z.string() });
type HandValues = z.infer<typeof handValues>;

/** A number entered by hand into one cell of a year's tables: which, how much, and why no record holds it. */
export function HandForm({ year, onClose }: { year: number; onClose: () => void }) {
  const { message } = App.useApp();
  const change = useRegisterChange();
  const groups = useMemo(() => handFigures(year), [year]);
  const form = useKeptForm<HandValues>({
    name: `hand-entry/${year}`,
    schema: handValues,
    initial: { figure: null, amount: null, reason: '' },
    route: registerRoutes.enter,
  });
  const { values, put, at } = form;
  const known = values.figure ? knownFigure(values.figure, year) : null;

  const save = async () => {
    const given = { year, reason: values.reason, figure: values.figure ?? undefined, amount: values.amount ?? undefined } as Given<
      typeof registerRoutes.enter
    >;
    const entered = await form.save(given, () => change(() => call(registerRoutes.enter, given)));
    if (!entered) return;
    message.success(`已补记，计入 ${year} 年${cellLabel(entered)}`);
    onClose();
  };

  return (
    <EntryDrawer
      title={`手工补记 ${year} 年的数字`}
      label="补记"
      lead="只补平台没有记录的数字。能逐件登记的，请到前面几个台账里登记：数字由记录得出，才能点开核对。"
      busy={form.busy}
      onSave={save}
      onClose={onClose}
    >
      <KeptFields form={form} what="没有提交的补记">
        <Field
          label="数字"
          {...at('figure')}
          required
          hint={known ? `口径：${known.definition}。` : '合计和增减由其他数字得出，不在这里补记。'}
          className={styles.wide ?? ''}
        >
          {control => (
            <Select<string>
              {...control}
              value={values.figure}
              onChange={value => put('figure', value)}
              options={groups}
              showSearch={{ filterOption: (typed, option) => fits(typed, String(option?.label ?? '')) }}
              placeholder="输入几个字查找，例如“不予公开 自然人”"
            />
          )}
        </Field>
        <Field label="补记多少" {...at('amount')} required hint="加在记录得出的数字上，不是替换它">
          {control => (
            <InputNumber<number>
              {...control}
              value={values.amount}
              onChange={value => put('amount', value)}
              controls={false}
              inputMode="decimal"
              suffix={known?.unit ?? ''}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <Field
          label="理由"
          {...at('reason')}
          required
          hint="写明数字从哪里来、为什么没有记录，例如“市级许可系统导出，第三季度汇总表”"
          extra={`${values.reason.length} / ${REASON_MAX}`}
          className={styles.wide ?? ''}
        >
          {control => (
            <Input.TextArea
              {...control}
              value={values.reason}
              maxLength={REASON_MAX}
              onChange={event => put('reason', event.target.value)}
              autoSize={{ minRows: 3, maxRows: 8 }}
            />
          )}
        </Field>
      </KeptFields>
    </EntryDrawer>
  );
}
