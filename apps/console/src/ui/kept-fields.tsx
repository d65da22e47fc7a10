import type { ReactNode } from 'react';
import { ConflictPanel } from './conflict-panel.tsx';
import styles from './kept-fields.module.css';
import { ProblemNote } from './problem-note.tsx';
import { RestoredNotice } from './restored-notice.tsx';
import type { KeptForm } from './use-kept-form.ts';

export interface Overtaken<V extends object> {
  /** A value in words, under the label of its field. */
  inWords: (name: keyof V & string, value: V[keyof V]) => readonly [label: string, words: string];
  /** Saves what is typed over what is there now. */
  onSaveOver: () => void;
}

interface KeptFieldsProps<V extends object> {
  form: KeptForm<V>;
  /** What was brought back: `没有登记的内容`. */
  what: string;
  /** Looks at the record again after it has moved on. */
  onReload?: () => void;
  /** What is needed when somebody else has changed the record; left out for forms that change no record. */
  overtaken?: Overtaken<V> | null;
  /** The fields themselves, in a grid of two. */
  children: ReactNode;
}

/** The fields of a kept form with all that may have to be said about it: brought back, overtaken, refused. */
export function KeptFields<V extends object>({ form, what, onReload, overtaken, children }: KeptFieldsProps<V>) {
  const reload = () => {
    form.forgive();
    onReload?.();
  };
  const keepMine = () => {
    form.keepMine();
    overtaken?.onSaveOver();
  };
  return (
    <div className={styles.stack}>
      <RestoredNotice draft={form.draft} what={what} onDrop={form.drop} />
      {form.moved && overtaken && (
        <ConflictPanel
          what="条登记"
          last={undefined}
          differences={form.moved.map(({ name, mine, theirs }) => differenceOf(overtaken.inWords, name, mine, theirs))}
          busy={form.busy}
          onKeepMine={keepMine}
          onTakeTheirs={form.takeTheirs}
        />
      )}
      <div className={styles.grid}>{children}</div>
      <ProblemNote error={form.error} shownFields={field => field in form.values} {...(onReload ? { onReload: reload } : {})} />
    </div>
  );
}

function differenceOf<V extends object>(inWords: Overtaken<V>['inWords'], name: keyof V & string, mine: V[keyof V], theirs: V[keyof V]) {
  const [label, now] = inWords(name, theirs);
  return { label, mine: inWords(name, mine)[1], theirs: now };
}
