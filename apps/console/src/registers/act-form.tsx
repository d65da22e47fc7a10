import { type Given, type RegisterAct, registerRoutes, z } from '@vc/contract';
import { actRegisters, moneyRegisters, type Register, registers, yearOf } from '@vc/domain';
import { App, Input, InputNumber, Select } from 'antd';
import { call } from '../lib/call.ts';
import { maybeDay, today } from '../lib/days.ts';
import { inYuan } from '../lib/numbers.ts';
import { optionsOf } from '../lib/options.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import { EntryForm } from './entry-form.tsx';
import { useRegisterChange } from './register-query.ts';
import styles from './registers.module.css';

type Acting = (typeof actRegisters)[number];
const actValues = z.object({
  register: z.nullable(z.enum(actRegisters)),
  title: z.string(),
  on: maybeDay,
  yuan: z.nullable(z.number()),
});
type ActValues = z.infer<typeof actValues>;

const blank: ActValues = { register: null, title: '', on: null, yuan: null };
const valuesOf = ({ register, title, on, yuan }: RegisterAct): ActValues => ({ register: register as Acting, title, on, yuan });
const hasMoney = (register: Register | null): boolean => moneyRegisters.some(one => one === register);
/** What is sent; a register without money is sent none, whatever was typed before it was chosen. */
const givenOf = ({ register, on, yuan, title }: ActValues) =>
  ({
    register: register ?? undefined,
    title,
    on: on ?? undefined,
    yuan: hasMoney(register) ? yuan : null,
  }) as Given<typeof registerRoutes.addAct>;

const labels: Record<keyof ActValues, string> = { register: '台账', title: '名称', on: '日期', yuan: '金额' };

function inWords(name: keyof ActValues, value: unknown): readonly [string, string] {
  if (value === null || value === '') return [labels[name], ''];
  if (name === 'yuan') return [labels[name], inYuan(value as number)];
  return [labels[name], name === 'register' ? registers[value as Register] : String(value)];
}

/** One decision, fee or purchase as it is entered or corrected. Money is in yuan. */
export function ActForm({ row, onClose }: { row: RegisterAct | null; onClose: () => void }) {
  const { message } = App.useApp();
  const change = useRegisterChange();
  const route = row ? registerRoutes.editAct : registerRoutes.addAct;
  const form = useKeptForm<ActValues>({
    name: `register-act/${row?.id ?? 'new'}`,
    schema: actValues,
    initial: row ? valuesOf(row) : blank,
    version: row?.version ?? 0,
    route,
  });
  const { values, put, at } = form;
  const money = hasMoney(values.register);

  const save = async (version = form.version) => {
    const given = row ? { id: row.id, version, ...givenOf(values) } : givenOf(values);
    const saved = await form.save(given, () => change(() => call<typeof route>(route, given as Given<typeof route>)));
    if (!saved) return;
    message.success(row ? '已更正，数字已重新计算' : `已登记，计入 ${yearOf(saved.on)} 年`);
    onClose();
  };

  return (
    <EntryForm
      form={form}
      row={row}
      title={route.summary}
      lead="一次决定、一笔收费、一个采购项目登记一条，按日期计入当年。收费和采购要写金额。"
      inWords={inWords}
      onSave={save}
      onClose={onClose}
    >
      <Field label="台账" {...at('register')} required>
        {control => (
          <Select<Acting>
            {...control}
            value={values.register}
            onChange={value => put('register', value)}
            options={optionsOf(registers, actRegisters)}
            placeholder="请选择"
          />
        )}
      </Field>
      <Field label="日期" {...at('on')} required hint="决定计入哪一年">
        {control => <DayField control={control} value={values.on} max={today()} onChange={value => put('on', value)} />}
      </Field>
      <Field label="名称" {...at('title')} required className={styles.wide ?? ''}>
        {control => <Input {...control} value={values.title} maxLength={200} onChange={event => put('title', event.target.value)} />}
      </Field>
      {money && (
        <Field label="金额" {...at('yuan')} required hint="按元填写，最多两位小数；报告里的万元会自动换算">
          {control => (
            <InputNumber<number>
              {...control}
              value={values.yuan}
              onChange={value => put('yuan', value)}
              controls={false}
              inputMode="decimal"
              suffix="元"
              style={{ width: '100%' }}
            />
          )}
        </Field>
      )}
    </EntryForm>
  );
}
