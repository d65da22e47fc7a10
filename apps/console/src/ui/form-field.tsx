import type { Day } from '@vc/domain';
import { Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { DayField } from './day-field.tsx';
import { type Control, Field } from './field.tsx';
import styles from './kept-fields.module.css';
import type { KeptForm } from './use-kept-form.ts';

export type Values = Record<string, string | number | null>;

/** One field of a small form, as data. `lines` is a text of which each line is an item. */
export interface FormField {
  name: string;
  label: string;
  kind: 'text' | 'area' | 'lines' | 'day' | 'choice' | 'number';
  required?: boolean;
  hint?: string | undefined;
  max?: number;
  /** What a choice offers. */
  options?: Readonly<Record<string, string>>;
  /** The last day that can be chosen. */
  upTo?: Day;
  wide?: boolean;
  /** Something that helps to fill it, under the control; `insert` puts a text where the cursor stands. */
  helper?: (insert: (text: string) => void) => ReactNode;
  /** Shown only for some answers to the others. */
  when?: (values: Values) => boolean;
}

interface ControlledProps {
  field: FormField;
  control: Control;
  value: string | number | null;
  put: (value: string | number | null) => void;
}

function Controlled({ field: { kind, max, options, upTo }, control, value, put }: ControlledProps) {
  const text = value === null ? '' : String(value);
  const limit = max ? { maxLength: max } : {};
  if (kind === 'day') return <DayField control={control} value={value as Day | null} {...(upTo ? { max: upTo } : {})} onChange={put} />;
  if (kind === 'choice')
    return (
      <Select<string>
        {...control}
        value={(value as string | null) ?? undefined}
        onChange={chosen => put(chosen ?? null)}
        options={Object.entries(options ?? {}).map(([key, label]) => ({ value: key, label }))}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        placeholder="请选择"
      />
    );
  if (kind === 'number')
    return (
      <InputNumber<number>
        {...control}
        value={value as number | null}
        onChange={put}
        controls={false}
        inputMode="numeric"
        style={{ width: '100%' }}
      />
    );
  if (kind === 'text') return <Input {...control} value={text} {...limit} onChange={event => put(event.target.value)} />;
  return (
    <Input.TextArea
      {...control}
      value={text}
      {...limit}
      onChange={event => put(event.target.value)}
      autoSize={{ minRows: 3, maxRows: 12 }}
    />
  );
}

/** `value` with `text` where the cursor stands in its control; at its end before anybody was there. */
function withInserted(controlId: string, value: string, text: string): string {
  const at = (document.getElementById(controlId) as HTMLTextAreaElement | null)?.selectionStart || value.length;
  return `${value.slice(0, at)}${text}${value.slice(at)}`;
}

/** Fields of a kept form, one after another. */
export function FormFields({ fields, form }: { fields: readonly FormField[]; form: KeptForm<Values> }) {
  const { values, put, at } = form;
  return (
    <>
      {fields
        .filter(({ when }) => !when || when(values))
        .map(field => (
          <Field
            key={field.name}
            label={field.label}
            {...at(field.name)}
            problem={at(field.name).problem ?? form.about(`${field.name}.0`)[0]}
            required={field.required ?? false}
            hint={field.hint}
            className={field.wide || field.kind === 'area' || field.kind === 'lines' ? (styles.wide ?? '') : ''}
          >
            {control => (
              <>
                <Controlled field={field} control={control} value={values[field.name] ?? null} put={value => put(field.name, value)} />
                {field.helper?.(text => put(field.name, withInserted(control.id, String(values[field.name] ?? ''), text)))}
              </>
            )}
          </Field>
        ))}
    </>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);

/** What is sent of what was typed: blanks are left out, lines become a list. */
export function givenOf(fields: readonly FormField[], values: Values): Record<string, unknown> {
  const shown = fields.filter(({ when }) => !when || when(values));
  return Object.fromEntries(
    shown.flatMap(({ name, kind }) => {
      const value = values[name] ?? null;
      if (value === null || value === '') return [];
      return [[name, kind === 'lines' ? linesOf(String(value)) : value]];
    }),
  );
}
