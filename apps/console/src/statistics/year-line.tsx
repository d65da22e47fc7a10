import type { YearStatistics } from '@vc/contract';
import { FigureLink } from '../figures/figure-link.tsx';
import { inNumbers, inPercent } from '../lib/numbers.ts';
import { changeInWords } from './scale.ts';
import styles from './statistics.module.css';

const ALL = 'disclosure';

/** The year in one line: how much, against the year before, and how much of it late. */
export function YearLine({ statistics: { year, months, sections } }: { statistics: YearStatistics }) {
  const sum = (of: (month: YearStatistics['months'][number]) => number) => months.reduce((total, month) => total + of(month), 0);
  const [now, before] = [sum(month => month.now.value), sum(month => month.before.value)];
  const late = sections.reduce((total, section) => total + section.late.value, 0);
  const judged = sections.reduce((total, section) => total + section.judged, 0);
  return (
    <dl className={styles.line}>
      <div>
        <dt>{year} 年公开</dt>
        <dd>
          <FigureLink figure={ALL} year={year} label={`${year} 年公开 ${now} 条`}>
            {inNumbers(now)}
          </FigureLink>
          <small>条</small>
        </dd>
      </div>
      <div>
        <dt>{year - 1} 年公开</dt>
        <dd data-past="">
          <FigureLink figure={ALL} year={year - 1} label={`${year - 1} 年公开 ${before} 条`}>
            {inNumbers(before)}
          </FigureLink>
          <small>
            条　{year} 年{changeInWords(now, before) || '也没有'}
          </small>
        </dd>
      </div>
      <div data-urgent={late > 0 ? '' : undefined}>
        <dt>公开不及时</dt>
        <dd>
          <FigureLink figure="quality/late" year={year} label={`公开不及时 ${late} 条`}>
            {inNumbers(late)}
          </FigureLink>
          <small>条　占可判断的 {inPercent(late, judged)}</small>
        </dd>
      </div>
    </dl>
  );
}
