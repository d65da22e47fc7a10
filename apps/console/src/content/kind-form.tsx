import type { FieldProblem, FormField, Kind } from '@vc/contract';
import { type Day, isDay } from '@vc/domain';
import { Input, InputNumber, Select } from 'antd';
import { problemFor } from '../lib/problem-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { type Control, Field } from '../ui/field.tsx';
import styles from './kind-form.module.css';
import { PositionField } from './position-field.tsx';

type Value = string | number | null;
type AnyField = FormField<Record<string, unknown>>;

interface WidgetProps {
  control: Control;
  field: AnyField;
  value: Value;
  onChange: (value: Value) => void;
}

const asText = (value: Value): string => (value === null ? '' : String(value));

/** One control for each widget that a kind's form may name. */
const widgets: Record<Exclude<AnyField['widget'], 'position'>, (props: WidgetProps) => React.ReactNode> = {
  text: ({ control, value, onChange }) => (
    <Input {...control} value={asText(value)} onChange={event => onChange(event.target.value || null)} />
  ),
  textarea: ({ control, value, onChange }) => (
    <Input.TextArea
      {...control}
      value={asText(value)}
      onChange={event => onChange(event.target.value || null)}
      autoSize={{ minRows: 2, maxRows: 12 }}
    />
  ),
  number: ({ control, value, onChange }) => (
    <InputNumber<number>
      {...control}
      value={typeof value === 'number' ? value : value ? Number(value) : null}
      onChange={onChange}
      controls={false}
      inputMode="numeric"
      style={{ width: '100%' }}
    />
  ),
  day: ({ control, value, onChange }) => <DayField control={control} value={isDay(value) ? (value as Day) : null} onChange={onChange} />,
  select: ({ control, field, value, onChange }) => (
    <Select<string>
      {...control}
      value={value === null ? null : asText(value)}
      onChange={chosen => onChange(chosen ?? null)}
      options={Object.entries(field.options ?? {}).map(([key, label]) => ({ value: key, label }))}
      allowClear
      placeholder="请选择"
    />
  ),
};

interface KindFormProps {
  kind: Kind;
  values: Readonly<Record<string, Value>>;
  onChange: (field: string, value: Value) => void;
  problems: readonly FieldProblem[];
  /** The item whose form it is, once it has an id. */
  id?: string | undefined;
}

/** The fields that a kind declares, drawn from its declaration alone. */
export function KindForm({ kind, values, onChange, problems, id }: KindFormProps) {
  return (
    <div className={styles.grid}>
      {kind.form.map(field => {
        const { widget, field: name } = field;
        if (widget === 'position')
          return name === 'latitude' && <PositionField key={name} {...{ kind, values, onChange, problems }} except={id} />;
        return (
          <Field
            key={name}
            name={`fields.${name}`}
            label={field.label}
            hint={field.hint}
            problem={problemFor(problems, `fields.${name}`)}
            className={widget === 'textarea' ? (styles.wide ?? '') : ''}
          >
            {control => widgets[widget]({ control, field, value: values[name] ?? null, onChange: value => onChange(name, value) })}
          </Field>
        );
      })}
    </div>
  );
}
