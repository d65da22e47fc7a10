import { type SpotCheckState, spotCheckStates } from '@vc/domain';
import styles from './spot-checks.module.css';

interface ProgressProps {
  size: number;
  /** Still to be looked at, mended or looked at again. */
  open: number;
}

/** How much of a check is done, as a bar and in words. */
export function Progress({ size, open }: ProgressProps) {
  const done = size - open;
  return (
    <span className={styles.progress}>
      <span className={styles.bar} aria-hidden="true">
        {done > 0 && <i data-state="passed" style={{ flexGrow: done }} />}
        {open > 0 && <i style={{ flexGrow: open }} />}
      </span>
      <span>{open === 0 ? '全部办结' : `办结 ${done} / ${size} 条`}</span>
    </span>
  );
}

/** The items of one check by how they stand, each state as long as it is many. */
export function StateBar({ counts }: { counts: Readonly<Record<SpotCheckState, number>> }) {
  const states = (Object.keys(spotCheckStates) as SpotCheckState[]).filter(state => counts[state] > 0);
  return (
    <span
      className={`${styles.bar} ${styles.whole}`}
      role="img"
      aria-label={states.map(s => `${spotCheckStates[s]} ${counts[s]} 条`).join('，')}
    >
      {states.map(state => (
        <i key={state} data-state={state} style={{ flexGrow: counts[state] }} />
      ))}
    </span>
  );
}
