import { caseFile, type Given, type Reply, type Route, z } from '@vc/contract';
import { App } from 'antd';
import { type ReactNode, useState } from 'react';
import { call } from '../lib/call.ts';
import { EntryDrawer } from './entry-drawer.tsx';
import { type FormField, FormFields, givenOf, type Values } from './form-field.tsx';
import { KeptFields } from './kept-fields.tsx';
import { useKeptForm } from './use-kept-form.ts';

interface FieldsDrawerProps<R extends Route> {
  /** Tells its draft from every other one of this person. */
  name: string;
  title: string;
  label: string;
  lead: ReactNode;
  fields: readonly FormField[];
  initial: Values;
  route: R;
  /** What goes along with what is typed. */
  with?: Record<string, unknown>;
  /** Carries the sending, so that lists are read again. */
  through?: (send: () => Promise<Reply<R>>) => Promise<Reply<R>>;
  onDone: (reply: Reply<R>) => string;
  onClose: () => void;
  onReload?: () => void;
}

const valuesSchema = z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.literal(true), z.array(caseFile)])));

/** A small form in a drawer: kept until the server has it, every problem shown at its field. */
export function FieldsDrawer<R extends Route>({
  name,
  title,
  label,
  lead,
  fields,
  initial,
  route,
  with: along = {},
  through = send => send(),
  onDone,
  onClose,
  onReload,
}: FieldsDrawerProps<R>) {
  const { message } = App.useApp();
  const blank = Object.fromEntries(fields.map(field => [field.name, initial[field.name] ?? null]));
  const form = useKeptForm<Values>({ name, schema: valuesSchema as never, initial: blank, route });
  const [sending, setSending] = useState(false);
  const save = async () => {
    const given = { ...along, ...givenOf(fields, form.values) } as Given<R>;
    const reply = await form.save(given, () => through(() => call(route, given)) as Promise<Reply<R> & object>);
    if (!reply) return;
    message.success(onDone(reply));
    onClose();
  };
  return (
    <EntryDrawer title={title} label={label} lead={lead} busy={form.busy || sending} onSave={save} onClose={onClose}>
      <KeptFields form={form} what="没有提交的内容" {...(onReload ? { onReload } : {})}>
        <FormFields fields={fields} form={form} onBusy={setSending} />
      </KeptFields>
    </EntryDrawer>
  );
}
