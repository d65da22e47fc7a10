import { type Given, type RemedyCase, registerRoutes, z } from '@vc/contract';
import { type RemedyBlock, type RemedyResult, remedyBlocks, remedyResults, yearOf } from '@vc/domain';
import { App, Input, Select } from 'antd';
import { FoiSelect } from '../foi/foi-select.tsx';
import { useAddress } from '../lib/address.ts';
import { call } from '../lib/call.ts';
import { maybeDay, today } from '../lib/days.ts';
import { keysOf, optionsOf } from '../lib/options.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { type KeptForm, useKeptForm } from '../ui/use-kept-form.ts';
import { EntryForm } from './entry-form.tsx';
import { useRegisterChange } from './register-query.ts';
import styles from './registers.module.css';

const remedyValues = z.object({
  block: z.nullable(z.enum(keysOf<RemedyBlock>(remedyBlocks))),
  title: z.string(),
  number: z.string(),
  foiId: z.nullable(z.string()),
  filedOn: maybeDay,
  decidedOn: maybeDay,
  result: z.nullable(z.enum(keysOf<RemedyResult>(remedyResults))),
});
type RemedyValues = z.infer<typeof remedyValues>;

const blank: RemedyValues = { block: null, title: '', number: '', foiId: null, filedOn: null, decidedOn: null, result: null };
const valuesOf = ({ block, title, number, foiId, filedOn, decidedOn, result }: RemedyCase): RemedyValues => ({
  block,
  title,
  number: number ?? '',
  foiId,
  filedOn,
  decidedOn,
  result,
});
const givenOf = ({ block, filedOn, ...rest }: RemedyValues) =>
  ({ ...rest, block: block ?? undefined, filedOn: filedOn ?? undefined }) as Given<typeof registerRoutes.addRemedy>;

const labels: Record<keyof RemedyValues, string> = {
  block: '类别',
  title: '案由',
  number: '案号',
  foiId: '所涉申请',
  filedOn: '受理日',
  decidedOn: '审结日',
  result: '结果',
};

function inWords(name: keyof RemedyValues, value: unknown): readonly [string, string] {
  const words: Partial<Record<keyof RemedyValues, Readonly<Record<string, string>>>> = { block: remedyBlocks, result: remedyResults };
  const plain = name === 'foiId' && value ? '另一件申请' : String(value ?? '');
  return [labels[name], words[name]?.[plain] ?? plain];
}

interface RemedyFormProps {
  row: RemedyCase | null;
  /** The field that the form was opened for. */
  focus: string | null;
  onClose: () => void;
}

/** A review or lawsuit as it is entered or corrected, and how it ended. */
export function RemedyForm({ row, focus, onClose }: RemedyFormProps) {
  const { message } = App.useApp();
  const change = useRegisterChange();
  const about = useAddress().params.get('about');
  const route = row ? registerRoutes.editRemedy : registerRoutes.addRemedy;
  const form = useKeptForm<RemedyValues>({
    name: `remedy/${row?.id ?? about ?? 'new'}`,
    schema: remedyValues,
    initial: row ? valuesOf(row) : { ...blank, foiId: about },
    version: row?.version ?? 0,
    route,
  });

  const save = async (version = form.version) => {
    const values = givenOf(form.values);
    const given = row ? { id: row.id, version, ...values } : values;
    const saved = await form.save(given, () => change(() => call<typeof route>(route, given as Given<typeof route>)));
    if (!saved) return;
    message.success(saved.decidedOn ? `已登记结果，计入 ${yearOf(saved.decidedOn)} 年` : '已登记，审结后再来登记结果');
    onClose();
  };

  return (
    <EntryForm
      form={form}
      row={row}
      title={row ? '更正复议、诉讼，登记结果' : registerRoutes.addRemedy.summary}
      lead="只登记因政府信息公开引起的复议和诉讼。复议机关作共同被告的，由作出原行为的机关登记。"
      focus={focus}
      inWords={inWords}
      onSave={save}
      onClose={onClose}
    >
      <RemedyFields form={form} />
    </EntryForm>
  );
}

function RemedyFields({ form: { values, put, at } }: { form: KeptForm<RemedyValues> }) {
  return (
    <>
      <Field label={labels.block} {...at('block')} required>
        {control => (
          <Select<RemedyBlock>
            {...control}
            value={values.block}
            onChange={value => put('block', value)}
            options={optionsOf<RemedyBlock>(remedyBlocks)}
            placeholder="请选择"
          />
        )}
      </Field>
      <Field label={labels.number} {...at('number')} hint="没有的留空">
        {control => <Input {...control} value={values.number} maxLength={60} onChange={event => put('number', event.target.value)} />}
      </Field>
      <Field label={labels.title} {...at('title')} required hint="不写当事人的姓名" className={styles.wide ?? ''}>
        {control => <Input {...control} value={values.title} maxLength={200} onChange={event => put('title', event.target.value)} />}
      </Field>
      <Field label={labels.foiId} {...at('foiId')} hint="输入登记编号或内容查找" className={styles.wide ?? ''}>
        {control => <FoiSelect control={control} value={values.foiId} onChange={id => put('foiId', id)} />}
      </Field>
      <Field label={labels.filedOn} {...at('filedOn')} required className={styles.wide ?? ''}>
        {control => <DayField control={control} value={values.filedOn} max={today()} onChange={value => put('filedOn', value)} />}
      </Field>
      <Field label={labels.result} {...at('result')} hint="尚未审结的留空">
        {control => (
          <Select<RemedyResult | null>
            {...control}
            value={values.result}
            onChange={value => put('result', value ?? null)}
            options={optionsOf<RemedyResult>(remedyResults)}
            allowClear
            placeholder="尚未审结"
          />
        )}
      </Field>
      <Field label={labels.decidedOn} {...at('decidedOn')} hint="决定计入哪一年">
        {control => <DayField control={control} value={values.decidedOn} max={today()} onChange={value => put('decidedOn', value)} />}
      </Field>
    </>
  );
}
