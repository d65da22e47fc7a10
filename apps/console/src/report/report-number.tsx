import type { ReportWork } from '@vc/contract';
import { inText } from '@vc/domain';
import { FigureLink } from '../figures/figure-link.tsx';
import styles from './paper.module.css';
import { isFrozen } from './standing.ts';

interface ReportNumberProps {
  work: ReportWork;
  figure: string;
  /** What it says, for those who hear it without its surroundings. */
  label: string;
  /** As it is printed. */
  text: string;
}

/** A number of the report that leads to its records. One that has changed since it was approved says so. */
export function ReportNumber({ work, figure, label, text }: ReportNumberProps) {
  const changed = isFrozen(work) ? work.differences.find(difference => difference.figure === figure) : undefined;
  const words = changed ? `${label}，现在是 ${inText(changed.now)}` : label;
  const look = changed ? styles.changed : text === '0' ? styles.nought : styles.number;
  return (
    <FigureLink figure={figure} year={work.year} label={words} title={words} className={look}>
      {text}
    </FigureLink>
  );
}
