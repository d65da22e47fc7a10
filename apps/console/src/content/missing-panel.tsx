import type { FieldProblem, Kind } from '@vc/contract';
import { goToField } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { fieldLabel } from './content-form.ts';
import styles from './editor.module.css';

interface MissingPanelProps {
  kind: Kind;
  missing: readonly FieldProblem[];
  /** There are changes that the list does not know of yet. */
  dirty: boolean;
}

/** Everything that still stands in the way of publication; each line leads to its field. */
export function MissingPanel({ kind, missing, dirty }: MissingPanelProps) {
  if (missing.length === 0)
    return (
      <p className={styles.complete}>
        <Icon name="check" size={18} />
        {dirty ? '上次保存时内容已齐全' : '内容齐全，可以送审'}
      </p>
    );
  return (
    <section className={styles.missing} aria-label="还缺什么">
      <h2>
        还缺 {missing.length} 项<small>{dirty ? '按上次保存的内容列出，保存后更新' : '补全后才能送审，点一下就到'}</small>
      </h2>
      <ul>
        {missing.map(({ field, message }) => (
          <li key={`${field}${message}`}>
            <button type="button" onClick={() => goToField(field)}>
              <b>{fieldLabel(kind, field)}</b>
              <span>{message}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
