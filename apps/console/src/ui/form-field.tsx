import type { CaseFile } from '@vc/contract';
import type { Day } from '@vc/domain';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { CaseFilesControl } from './case-files.tsx';
import { DayField } from './day-field.tsx';
import { type Control, Field } from './field.tsx';
import styles from './kept-fields.module.css';
import type { KeptForm } from './use-kept-form.ts';

type Value = string | number | true | readonly CaseFile[] | null;
export type Values = Record<string, Value>;

/**
 * One field of a small form, as data. `lines` is a text of which each line is an item; a name with a point in it is part of
 * a part: `helper.name`.
 */
export interface FormField {
  name: string;
  label: string;
  kind: 'text' | 'area' | 'lines' | 'day' | 'choice' | 'number' | 'tick' | 'files';
  required?: boolean;
  hint?: string | undefined;
  max?: number;
  /** What a choice offers. */
  options?: Readonly<Record<string, string>>;
  /** What a tick says. */
  words?: string;
  /** Uploads a file of a case that is still to be entered. */
  send?: (file: File, onProgress: (percent: number) => void) => Promise<CaseFile>;
  /** The last day that can be chosen. */
  upTo?: Day;
  wide?: boolean;
  /** Something that helps to fill it, under the control; `insert` puts a text where the cursor stands. */
  helper?: (insert: (text: string) => void) => ReactNode;
  /** Shown only for some answers to the others. */
  when?: (values: Values) => boolean;
}

/** Fields that take the whole width. */
const WIDE: readonly FormField['kind'][] = ['area', 'lines', 'files', 'tick'];

interface ControlledProps {
  field: FormField;
  control: Control;
  value: Value;
  put: (value: Value) => void;
  onBusy: (busy: boolean) => void;
}

function Controlled({ field: { kind, max, options, upTo, words, send }, control, value, put, onBusy }: ControlledProps) {
  if (kind === 'files' && send)
    return (
      <CaseFilesControl
        control={control}
        files={(value as readonly CaseFile[] | null) ?? []}
        send={send}
        onChange={put}
        onBusy={onBusy}
        openable={false}
      />
    );
  if (kind === 'tick')
    return (
      <Checkbox id={control.id} checked={value === true} onChange={event => put(event.target.checked || null)}>
        {words}
      </Checkbox>
    );
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

interface FormFieldsProps {
  fields: readonly FormField[];
  form: KeptForm<Values>;
  /** Hears whether a file is on its way. */
  onBusy?: (busy: boolean) => void;
}

/** Fields of a kept form, one after another. */
export function FormFields({ fields, form, onBusy = () => undefined }: FormFieldsProps) {
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
            className={field.wide || WIDE.includes(field.kind) ? (styles.wide ?? '') : ''}
          >
            {control => (
              <>
                <Controlled
                  field={field}
                  control={control}
                  value={values[field.name] ?? null}
                  put={value => put(field.name, value)}
                  onBusy={onBusy}
                />
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

const sentOf = (kind: FormField['kind'], value: Exclude<Value, null>): unknown => {
  if (kind === 'lines') return linesOf(String(value));
  return typeof value === 'object' ? value.map(({ key }) => key) : value;
};

/** What is sent of what was typed: blanks are left out, lines become a list, files their keys, parts stand in their part. */
export function givenOf(fields: readonly FormField[], values: Values): Record<string, unknown> {
  const shown = fields.filter(({ when }) => !when || when(values));
  const given: Record<string, unknown> = {};
  for (const { name, kind } of shown) {
    const value = values[name] ?? null;
    if (value === null || value === '') continue;
    const [part, within] = name.split('.') as [string, string?];
    const sent = sentOf(kind, value);
    given[part] = within ? { ...(given[part] as object | undefined), [within]: sent } : sent;
  }
  return given;
}
