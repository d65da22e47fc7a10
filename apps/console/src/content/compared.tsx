import type { ContentSnapshot, Kind } from '@vc/contract';
import { useTitles } from './content-query.ts';
import { comparedFields, referredIn } from './text-changes.ts';
import styles from './versions.module.css';

interface ComparedProps {
  kind: Kind;
  before: ContentSnapshot;
  after: ContentSnapshot;
}

/** Two versions side by side, field by field, with what went and what came marked. */
export function Compared({ kind, before, after }: ComparedProps) {
  const titles = useTitles([...referredIn(before), ...referredIn(after)]);
  const fields = comparedFields(kind, before, after, titles);
  if (fields.length === 0) return <p>没有不同。</p>;
  return (
    <div className={styles.compare}>
      {fields.map(({ name, label, changes }) => (
        <section key={name} aria-label={label}>
          <h3>{label}</h3>
          <div className={styles.sides}>
            <p>
              {changes.map(({ text, kind: change }, i) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text, in its order
                change === 'gone' ? <del key={i}>{text}</del> : change === 'same' ? text : null,
              )}
            </p>
            <p>
              {changes.map(({ text, kind: change }, i) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text, in its order
                change === 'new' ? <ins key={i}>{text}</ins> : change === 'same' ? text : null,
              )}
            </p>
          </div>
        </section>
      ))}
    </div>
  );
}
