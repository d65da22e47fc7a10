import { type Given, type RegisterItem, registerRoutes, z } from '@vc/contract';
import { lastingRegisters, type Register, registers, yearOf } from '@vc/domain';
import { App, Input, Select } from 'antd';
import { call } from '../lib/call.ts';
import { maybeDay, today } from '../lib/days.ts';
import { optionsOf } from '../lib/options.ts';
import { useSite } from '../session/session-query.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { type KeptForm, useKeptForm } from '../ui/use-kept-form.ts';
import { EntryForm } from './entry-form.tsx';
import { wordsFor } from './item-words.ts';
import { useRegisterChange } from './register-query.ts';
import styles from './registers.module.css';

type Lasting = (typeof lastingRegisters)[number];
const itemValues = z.object({
  register: z.nullable(z.enum(lastingRegisters)),
  title: z.string(),
  number: z.string(),
  startedOn: maybeDay,
  openedOn: maybeDay,
  endedOn: maybeDay,
});
type ItemValues = z.infer<typeof itemValues>;

const blank: ItemValues = { register: null, title: '', number: '', startedOn: null, openedOn: null, endedOn: null };
const valuesOf = ({ register, title, number, startedOn, openedOn, endedOn }: RegisterItem): ItemValues => ({
  register: register as Lasting,
  title,
  number: number ?? '',
  startedOn,
  openedOn,
  endedOn,
});
const givenOf = ({ register, startedOn, ...rest }: ItemValues) =>
  ({ ...rest, register: register ?? undefined, startedOn: startedOn ?? undefined }) as Given<typeof registerRoutes.addItem>;

/** A value in words, under the label of its field. */
function inWords(register: Register | null, name: keyof ItemValues, value: unknown): readonly [string, string] {
  const words = wordsFor(register);
  const labels: Record<keyof ItemValues, string> = {
    register: '台账',
    title: '名称',
    number: '文号',
    startedOn: `${words.started}日`,
    openedOn: '公开日',
    endedOn: `${words.ended}日`,
  };
  return [labels[name], name === 'register' ? (registers[value as Register] ?? '') : String(value ?? '')];
}

function doneWords(before: RegisterItem | null, { register, startedOn, endedOn }: RegisterItem): string {
  if (!before) return `已登记，自 ${yearOf(startedOn)} 年起计数`;
  if (endedOn && !before.endedOn) return `已登记${wordsFor(register).ended}，计入 ${yearOf(endedOn)} 年`;
  return '已更正，数字已重新计算';
}

interface ItemFormProps {
  /** The line to be corrected; null for a new one. */
  row: RegisterItem | null;
  /** The field that the form was opened for. */
  focus: string | null;
  onClose: () => void;
}

/** A document or matter as it is entered or corrected, and the day on which it ended. */
export function ItemForm({ row, focus, onClose }: ItemFormProps) {
  const { message } = App.useApp();
  const change = useRegisterChange();
  const route = row ? registerRoutes.editItem : registerRoutes.addItem;
  const form = useKeptForm<ItemValues>({
    name: `register-item/${row?.id ?? 'new'}`,
    schema: itemValues,
    initial: row ? valuesOf(row) : blank,
    version: row?.version ?? 0,
    route,
  });

  const save = async (version = form.version) => {
    const given = row ? { id: row.id, version, ...givenOf(form.values) } : givenOf(form.values);
    const saved = await form.save(given, () => change(() => call<typeof route>(route, given as Given<typeof route>)));
    if (!saved) return;
    message.success(doneWords(row, saved));
    onClose();
  };

  return (
    <EntryForm
      form={form}
      row={row}
      title={route.summary}
      lead="从起日计到止日；没有止日的，每年底都算作有效。平台上发布的规范性文件会自动登记，不用在这里重复。"
      focus={focus}
      inWords={(name, value) => inWords(form.values.register, name, value)}
      onSave={save}
      onClose={onClose}
    >
      <ItemFields form={form} />
    </EntryForm>
  );
}

function ItemFields({ form: { values, put, at } }: { form: KeptForm<ItemValues> }) {
  const local = useSite().data?.local ?? false;
  const words = wordsFor(values.register);
  return (
    <>
      <Field
        label="台账"
        {...at('register')}
        required
        hint={local && values.register === 'rules' ? '县级单位不能制定规章，登记后年度报告会要求核对。' : undefined}
      >
        {control => (
          <Select<Lasting>
            {...control}
            value={values.register}
            onChange={value => put('register', value)}
            options={optionsOf(registers, lastingRegisters)}
            placeholder="请选择"
          />
        )}
      </Field>
      <Field label="文号" {...at('number')} hint="没有的留空">
        {control => <Input {...control} value={values.number} maxLength={60} onChange={event => put('number', event.target.value)} />}
      </Field>
      <Field label="名称" {...at('title')} required className={styles.wide ?? ''}>
        {control => <Input {...control} value={values.title} maxLength={200} onChange={event => put('title', event.target.value)} />}
      </Field>
      <Field label={`${words.started}日`} {...at('startedOn')} required hint="决定计入哪一年的新增">
        {control => <DayField control={control} value={values.startedOn} max={today()} onChange={value => put('startedOn', value)} />}
      </Field>
      <Field label="公开日" {...at('openedOn')} hint="还没有公开的留空">
        {control => <DayField control={control} value={values.openedOn} max={today()} onChange={value => put('openedOn', value)} />}
      </Field>
      <Field label={`${words.ended}日`} {...at('endedOn')} hint={`从这一天起不再有效，计入当年的${words.ended}；仍有效的留空`}>
        {control => <DayField control={control} value={values.endedOn} onChange={value => put('endedOn', value)} />}
      </Field>
    </>
  );
}
