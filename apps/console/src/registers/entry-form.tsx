import type { ReactNode } from 'react';
import { EntryDrawer } from '../ui/entry-drawer.tsx';
import { KeptFields, type Overtaken } from '../ui/kept-fields.tsx';
import type { KeptForm } from '../ui/use-kept-form.ts';
import { useRegisterReload } from './register-query.ts';

interface EntryFormProps<V extends object> {
  form: KeptForm<V>;
  /** The line to be corrected; null for a new one. */
  row: { version: number; withdrawn: boolean } | null;
  title: string;
  lead: string;
  /** The field that the form was opened for. */
  focus?: string | null;
  inWords: Overtaken<V>['inWords'];
  /** Sends it, over the version given: the one it was opened with unless somebody chose to write over another's change. */
  onSave: (version?: number) => void;
  onClose: () => void;
  /** The fields themselves. */
  children: ReactNode;
}

/** A line of a register as it is entered or corrected; one that was struck out meanwhile can only be read. */
export function EntryForm<V extends object>({ form, row, title, lead, focus, inWords, onSave, onClose, children }: EntryFormProps<V>) {
  return (
    <EntryDrawer
      title={title}
      label={row ? '保存' : '登记'}
      lead={lead}
      busy={form.busy}
      focus={focus ?? null}
      closed={row?.withdrawn ?? false}
      onSave={() => onSave()}
      onClose={onClose}
    >
      <KeptFields
        form={form}
        what="没有登记的内容"
        onReload={useRegisterReload()}
        overtaken={row && !row.withdrawn ? { inWords, onSaveOver: () => onSave(row.version) } : null}
      >
        {children}
      </KeptFields>
    </EntryDrawer>
  );
}
