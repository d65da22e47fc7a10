import type { HistoryLine } from '@vc/contract';
import { momentInWords } from '../lib/days.ts';
import styles from './history.module.css';

/** What happened to a record, newest first, a sentence for each act. */
export function History({ lines }: { lines: readonly HistoryLine[] }) {
  if (lines.length === 0) return <p className={styles.none}>还没有经过</p>;
  return (
    <ol className={styles.history} reversed>
      {[...lines].reverse().map(({ at, who, act, note }) => (
        <li key={`${at}${act}${who}`}>
          <p>
            <strong>{who}</strong> {act !== who && act}
          </p>
          {note && <p className={styles.note}>{note}</p>}
          <time dateTime={at}>{momentInWords(at)}</time>
        </li>
      ))}
    </ol>
  );
}
