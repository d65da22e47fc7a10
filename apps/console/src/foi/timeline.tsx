import type { FoiCase } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import styles from './foi.module.css';

/** What happened, the newest first, as sentences. */
export function Timeline({ work }: { work: FoiCase }) {
  return (
    <ol className={styles.timeline} reversed>
      {[...work.happenings].reverse().map(({ on, what, note }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several things can happen on one day
        <li key={i}>
          <strong>{what}</strong>
          <time dateTime={on}>{dayInWords(on)}</time>
          {note && <p>{note}</p>}
        </li>
      ))}
    </ol>
  );
}
