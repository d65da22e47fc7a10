import type { figureRoutes, Reply } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import { inNumbers } from '../lib/numbers.ts';
import { Stamp } from '../ui/stamp.tsx';
import styles from './drawer.module.css';

interface HandEntriesProps {
  entries: Reply<typeof figureRoutes.records>['hand'];
  unit: string;
}

/** The part of a number that was entered by hand: how much, who, when and why. Never hidden among the records. */
export function HandEntries({ entries, unit }: HandEntriesProps) {
  if (entries.length === 0) return null;
  return (
    <ul className={styles.hand} aria-label="手工补记">
      {entries.map(({ id, amount, reason, by, on }) => (
        <li key={id}>
          <p>
            <Stamp tone="amber">手工补记</Stamp>
            <b>
              {inNumbers(amount)} {unit}
            </b>
          </p>
          <p>{reason}</p>
          <small>
            {by}，{dayInWords(on)}
          </small>
        </li>
      ))}
    </ul>
  );
}
