import type { FigureValue } from '@vc/contract';
import { FigureLink } from '../figures/figure-link.tsx';
import { inNumbers } from '../lib/numbers.ts';
import styles from './statistics.module.css';

/** Lateness and spot checks: each number with what became of it, one step below. */
export function QualityTree({ year, figures }: { year: number; figures: readonly FigureValue[] }) {
  return (
    <ul className={styles.quality}>
      {figures.map(({ id, label, value, unit, definition, children }) => (
        <li key={id}>
          <p title={definition}>
            <span>{label}</span>
            <FigureLink figure={id} year={year} label={`${label} ${value} ${unit}`}>
              {inNumbers(value)}
            </FigureLink>
            <small>{unit}</small>
          </p>
          {children.length > 0 && <QualityTree year={year} figures={children} />}
        </li>
      ))}
    </ul>
  );
}
