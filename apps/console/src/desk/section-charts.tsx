import type { Desk } from '@vc/contract';
import { Link } from 'react-router';
import { useStaff } from '../session/staff-context.ts';
import { Part } from '../statistics/part.tsx';
import { casePage } from './case-links.ts';
import styles from './charts.module.css';

type Sections = NonNullable<Desk['cases']>['sections'];
type Section = Sections[number];

const POOL = '未分科室';
const nameOf = ({ section }: Section): string => section ?? POOL;

interface Bar {
  value: number;
  tone: 'pine' | 'red' | 'gold';
}

/** A bar for each section, with its numbers in words at its end. */
function Bars({ sections, bars, words }: { sections: Sections; bars: (one: Section) => Bar[]; words: (one: Section) => string }) {
  const total = (one: Section) => bars(one).reduce((sum, { value }) => sum + value, 0);
  const top = Math.max(1, ...sections.map(total));
  return (
    <dl className={styles.bars}>
      {sections.map(one => (
        <div key={nameOf(one)}>
          <dt>{nameOf(one)}</dt>
          <dd>
            <span className={styles.track} aria-hidden="true">
              {bars(one).map(({ value, tone }) =>
                value > 0 ? <i key={tone} data-tone={tone} style={{ width: `${(value / top) * 100}%` }} /> : null,
              )}
            </span>
            <span>{words(one)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Column {
  label: string;
  value: (one: Section) => number;
}

function Table({ sections, columns }: { sections: Sections; columns: readonly Column[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">科室</th>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sections.map(one => (
          <tr key={nameOf(one)}>
            <th scope="row">{nameOf(one)}</th>
            {columns.map(({ label, value }) => (
              <td key={label}>{value(one)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How the sections stand: what is open and late, what was answered and published, who waits longest. */
export function SectionCharts({ sections }: { sections: Sections }) {
  return (
    <>
      <Part
        title="各科室在办"
        definition="没有办结的各类事项；朱红为已超期"
        table={
          <Table
            sections={sections}
            columns={[
              { label: '在办', value: one => one.open },
              { label: '超期', value: one => one.late },
              { label: '超时未受理', value: one => one.unaccepted },
            ]}
          />
        }
      >
        <Bars
          sections={sections}
          bars={({ open, late }) => [
            { value: late, tone: 'red' },
            { value: open - late, tone: 'pine' },
          ]}
          words={({ open, late, unaccepted }) =>
            [`${open} 件`, late > 0 && `超期 ${late}`, unaccepted > 0 && `未受理 ${unaccepted}`].filter(Boolean).join('，')
          }
        />
      </Part>
      <Part
        title="近 30 天答复与公开"
        definition="答复的事项件数，和公开台账中各科室公开、没有撤下的条数（同一条只计一次）"
        table={
          <Table
            sections={sections}
            columns={[
              { label: '答复', value: one => one.answered },
              { label: '公开', value: one => one.published },
            ]}
          />
        }
      >
        <Bars
          sections={sections}
          bars={({ answered, published }) => [
            { value: answered, tone: 'pine' },
            { value: published, tone: 'gold' },
          ]}
          words={({ answered, published }) => `答复 ${answered}，公开 ${published}`}
        />
      </Part>
    </>
  );
}

/** The case of each section that has waited longest. */
export function OldestList({ sections }: { sections: Sections }) {
  const { roles } = useStaff();
  const waiting = sections.filter(({ oldest }) => oldest !== null);
  if (waiting.length === 0) return <p>没有等待答复的事项。</p>;
  return (
    <ul className={styles.oldest}>
      {waiting.map(({ section, oldest, waited }) =>
        oldest ? (
          <li key={section ?? POOL}>
            <span>{section ?? POOL}</span>
            <Link to={casePage(oldest.kind, oldest.id, roles)}>{oldest.title}</Link>
            <b data-late={oldest.late ? '' : undefined}>{waited} 个工作日</b>
          </li>
        ) : null,
      )}
    </ul>
  );
}
