import type { Series } from '@vc/contract';
import { FigureLink } from '../figures/figure-link.tsx';
import { inNumbers } from '../lib/numbers.ts';
import styles from './compare.module.css';
import { changeInWords } from './scale.ts';

interface CompareTableProps {
  year: number;
  /** What the lines are: 渠道, 公开目录. */
  what: string;
  series: readonly Series[];
}

/** A table that is its own chart: each line with this year's bar over that of the year before. */
export function CompareTable({ year, what, series }: CompareTableProps) {
  const top = Math.max(1, ...series.flatMap(({ now, before }) => [now.value, before.value]));
  const wide = (value: number) => ({ width: `${(value / top) * 100}%` });
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <td />
          <th scope="col">{year} 年</th>
          <th scope="col">{year - 1} 年</th>
          <th scope="col" className={styles.change}>
            增减
          </th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ key, label, now, before }) => (
          <tr key={key} data-zero={now.value === 0 && before.value === 0 ? '' : undefined}>
            <th scope="row">{label}</th>
            <td className={styles.bars} aria-hidden="true">
              {now.value > 0 && <i className={styles.now} style={wide(now.value)} />}
              {before.value > 0 && <i className={styles.before} style={wide(before.value)} />}
            </td>
            <td className={styles.number}>
              <FigureLink figure={now.figure} year={year} label={`${label} ${year} 年 ${now.value} 条`}>
                {inNumbers(now.value)}
              </FigureLink>
            </td>
            <td className={styles.past}>
              <FigureLink figure={before.figure} year={year - 1} label={`${label} ${year - 1} 年 ${before.value} 条`}>
                {inNumbers(before.value)}
              </FigureLink>
            </td>
            <td className={styles.change}>{changeInWords(now.value, before.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
