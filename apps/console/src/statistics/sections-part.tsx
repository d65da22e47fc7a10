import type { YearStatistics } from '@vc/contract';
import { PUBLISH_WORKING_DAYS } from '@vc/domain';
import { FigureLink } from '../figures/figure-link.tsx';
import { inNumbers, inPercent } from '../lib/numbers.ts';
import styles from './compare.module.css';

interface SectionsTableProps {
  year: number;
  sections: YearStatistics['sections'];
}

/** What each section made public, and how much of it later than article 26 allows. */
export function SectionsTable({ year, sections }: SectionsTableProps) {
  const top = Math.max(1, ...sections.map(({ published }) => published.value));
  if (sections.length === 0) return <p>这一年还没有公开记录。</p>;
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th scope="col">科室</th>
          <td />
          <th scope="col">公开</th>
          <th scope="col">可判断</th>
          <th scope="col">不及时</th>
          <th scope="col">占可判断</th>
        </tr>
      </thead>
      <tbody>
        {sections.map(({ section, label, published, late, judged }) => (
          <tr key={section ?? ''}>
            <th scope="row">{label}</th>
            <td className={styles.bars} aria-hidden="true">
              <span className={styles.split} style={{ width: `${(published.value / top) * 100}%` }}>
                <i className={styles.now} style={{ flexGrow: published.value - late.value }} />
                {late.value > 0 && <i className={`${styles.now} ${styles.late}`} style={{ flexGrow: late.value }} />}
              </span>
            </td>
            <td className={styles.number}>
              <FigureLink figure={published.figure} year={year} label={`${label}公开 ${published.value} 条`}>
                {inNumbers(published.value)}
              </FigureLink>
            </td>
            <td className={styles.plain}>{inNumbers(judged)}</td>
            <td className={`${styles.number} ${late.value > 0 ? styles.urgent : ''}`}>
              <FigureLink figure={late.figure} year={year} label={`${label}公开不及时 ${late.value} 条`}>
                {inNumbers(late.value)}
              </FigureLink>
            </td>
            <td className={styles.plain}>{judged === 0 ? '—' : inPercent(late.value, judged)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Article 26 in a sentence, for those who wonder why something counts as late. */
export const lateInWords = `《政府信息公开条例》第二十六条：主动公开的信息，应当自形成或者变更之日起 ${PUBLISH_WORKING_DAYS} 个工作日内公开。登记了成文日期的记录才能判断。`;
