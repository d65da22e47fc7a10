import { type DisclosureRecord, type disclosureRoutes, type FieldProblem, type Given } from '@vc/contract';
import { type CatalogueNode, type Channel, catalogue, channels, type Day, type Topic, topics } from '@vc/domain';
import { Input, InputNumber, Select } from 'antd';
import { today } from '../lib/days.ts';
import { optionsOf } from '../lib/options.ts';
import { problemFor } from '../lib/problem-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import styles from './disclosure.module.css';
import { SectionSelect } from './section-select.tsx';

/** A line of the ledger as it is filled in; blanks are null or empty. */
export interface RecordValues {
  catalogue: string | null;
  channel: Channel | null;
  topic: Topic | null;
  title: string;
  section: string | null;
  publishedOn: Day | null;
  formedOn: Day | null;
  quantity: number | null;
  url: string;
}

export const blankRecord: RecordValues = {
  catalogue: null,
  channel: null,
  topic: null,
  title: '',
  section: null,
  publishedOn: null,
  formedOn: null,
  quantity: null,
  url: '',
};

export const valuesOf = (record: DisclosureRecord): RecordValues => {
  const { catalogue, channel, topic, title, section, publishedOn, formedOn, quantity, url } = record;
  return { catalogue, channel, topic, title, section, publishedOn, formedOn, quantity, url: url ?? '' };
};

/** What is sent. What must not be blank is complained of by the contract, not here. */
export const givenOf = ({ catalogue, channel, publishedOn, url, ...rest }: RecordValues) =>
  ({
    ...rest,
    catalogue: catalogue ?? undefined,
    channel: channel ?? undefined,
    publishedOn: publishedOn ?? undefined,
    url: url.trim() || null,
  }) as Given<typeof disclosureRoutes.record>;

interface Option {
  value: string;
  label: string;
}

/** The catalogue's leaves, those below a branch together under its name. */
export const leafOptions = (catalogue.children ?? []).map((node: CatalogueNode): Option | { label: string; options: Option[] } =>
  node.children
    ? { label: node.label, options: node.children.map(({ key, label }) => ({ value: key, label })) }
    : { value: node.key, label: node.label },
);

interface RecordFormProps {
  values: RecordValues;
  onChange: (values: RecordValues) => void;
  problems: readonly FieldProblem[];
}

/** The fields of something made public elsewhere. */
export function RecordForm({ values, onChange, problems }: RecordFormProps) {
  const put = <F extends keyof RecordValues>(name: F, value: RecordValues[F]) => onChange({ ...values, [name]: value });
  const of = (name: keyof RecordValues) => problemFor(problems, name);
  return (
    <div className={styles.form}>
      <Field label="名称" name="record.title" required problem={of('title')} className={styles.wide ?? ''}>
        {control => <Input {...control} value={values.title} maxLength={200} onChange={event => put('title', event.target.value)} />}
      </Field>
      <Field label="公开目录" name="record.catalogue" required problem={of('catalogue')}>
        {control => (
          <Select<string>
            {...control}
            value={values.catalogue}
            onChange={value => put('catalogue', value)}
            options={leafOptions}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
          />
        )}
      </Field>
      <Field label="公开渠道" name="record.channel" required problem={of('channel')}>
        {control => (
          <Select<Channel>
            {...control}
            value={values.channel}
            onChange={value => put('channel', value)}
            options={optionsOf(channels)}
            placeholder="请选择"
          />
        )}
      </Field>
      <Field label="科室" name="record.section" problem={of('section')} hint="按科室统计公开条数和是否及时">
        {control => <SectionSelect control={control} value={values.section} onChange={value => put('section', value)} />}
      </Field>
      <Field label="公开日期" name="record.publishedOn" required problem={of('publishedOn')} hint="决定计入哪一年">
        {control => <DayField control={control} value={values.publishedOn} max={today()} onChange={value => put('publishedOn', value)} />}
      </Field>
      <Field label="成文日期" name="record.formedOn" problem={of('formedOn')} hint="此后二十个工作日内公开为及时">
        {control => <DayField control={control} value={values.formedOn} onChange={value => put('formedOn', value)} />}
      </Field>
      <Field label="重点主题" name="record.topic" problem={of('topic')} hint="属于这些主题的，另计入跨渠道的数字">
        {control => (
          <Select<Topic | null>
            {...control}
            value={values.topic}
            onChange={value => put('topic', value ?? null)}
            options={optionsOf(topics)}
            allowClear
            placeholder="不属于重点主题"
          />
        )}
      </Field>
      <Field label="所含数量" name="record.quantity" problem={of('quantity')} hint="例如招聘信息里的岗位数">
        {control => (
          <InputNumber<number>
            {...control}
            value={values.quantity}
            onChange={value => put('quantity', value)}
            controls={false}
            inputMode="numeric"
            style={{ width: '100%' }}
          />
        )}
      </Field>
      <Field label="网址" name="record.url" problem={of('url')} className={styles.wide ?? ''}>
        {control => (
          <Input {...control} type="url" value={values.url} placeholder="https://" onChange={event => put('url', event.target.value)} />
        )}
      </Field>
    </div>
  );
}
