import { Link } from 'react-router';
import styles from './piles.module.css';

/** Things of one sort that wait, and the list that they are counted by. */
export interface Waiting {
  label: string;
  count: number;
  /** There are more than were counted. */
  more?: boolean;
  /** How many of them are late. */
  late?: number;
  unit?: string;
  to: string;
}

/** What waits, pile by pile; each leads to its list. */
export function Piles({ piles }: { piles: readonly Waiting[] }) {
  return (
    <ul className={styles.piles}>
      {piles.map(({ label, count, more, late = 0, unit = '件', to }) => (
        <li key={to}>
          <Link to={to}>
            <span>
              {label}
              {late > 0 && <em>{late === count ? '都已超期' : `其中超期 ${late} ${unit}`}</em>}
            </span>
            <b>
              {count} <small>{more ? `${unit}以上` : unit}</small>
            </b>
          </Link>
        </li>
      ))}
    </ul>
  );
}
