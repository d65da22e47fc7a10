import type { ReportDifference, ReportWork } from '@vc/contract';
import { inText } from '@vc/domain';
import { FigureLink } from '../figures/figure-link.tsx';
import { knownFigure } from '../figures/known-figure.ts';
import { Sheet } from '../ui/page.tsx';
import styles from './differences.module.css';
import { groupOf } from './figure-list.ts';
import { isFrozen } from './standing.ts';

/** Numbers that records give otherwise now than when the report was approved, each with its records. */
export function DifferencesPanel({ work }: { work: ReportWork }) {
  const { differences, edition, may, year } = work;
  if (differences.length === 0) return null;
  return (
    <Sheet title={`${differences.length} 个数字变了`} extra={<span className={styles.quiet}>与第 {edition} 版相比</span>}>
      <p className={styles.lead}>{isFrozen(work) ? frozenWords(may.includes('revise')) : '这一稿已经按现在的记录计算。'}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">数字</th>
              <th scope="col">批准时</th>
              <th scope="col">现在</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(difference => (
              <Line key={difference.figure} year={year} difference={difference} />
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}

const frozenWords = (mayRevise: boolean): string =>
  `报告仍是批准时的数字，变了的已标出。点现在的数字看记录；${mayRevise ? '报告确实错了的，用上方的“更正（新版本）”。' : '报告确实错了的，请管理员更正，形成新版本。'}`;

function Line({ year, difference: { figure, label, frozen, now } }: { year: number; difference: ReportDifference }) {
  const unit = knownFigure(figure, year)?.unit ?? '';
  return (
    <tr>
      <th scope="row">
        {label}
        <small>{groupOf(figure)}</small>
      </th>
      <td className={styles.frozen}>{inText(frozen)}</td>
      <td className={styles.now}>
        <FigureLink figure={figure} year={year} label={`${label}现在 ${inText(now)} ${unit}`}>
          {inText(now)}
        </FigureLink>
      </td>
    </tr>
  );
}
