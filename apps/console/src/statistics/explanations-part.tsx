import { contentRoutes, type YearStatistics } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import { Link } from 'react-router';
import { inPercent } from '../lib/numbers.ts';
import { useMayCall } from '../session/staff-context.ts';
import styles from './statistics.module.css';

type Explained = YearStatistics['explanations'][number];

/** How much of what must be explained is, in which forms, and what still waits for it (解读覆盖). */
export function ExplanationsList({ explanations }: { explanations: readonly Explained[] }) {
  return (
    <ul className={styles.kinds}>
      {explanations.map(line => (
        <li key={line.kind}>
          <p className={styles.kind}>
            <b>{line.label}</b>
            <small>
              {line.items} 条应解读，已解读 {line.explained} 条，其中按时 {line.inTime} 条
            </small>
            <span className={styles.score}>{line.items === 0 ? '—' : inPercent(line.explained, line.items)}</span>
          </p>
          <span className={styles.gauge} aria-hidden="true">
            <i style={{ width: `${line.items === 0 ? 0 : (line.explained / line.items) * 100}%` }} />
          </span>
          <p className={styles.unused}>
            解读形式：
            {line.forms
              .filter(({ items }) => items > 0)
              .map(({ label, items }) => `${label} ${items} 条`)
              .join('、') || '还没有'}
          </p>
          <Owed line={line} />
        </li>
      ))}
    </ul>
  );
}

function Owed({ line: { label, owed, longest } }: { line: Explained }) {
  const mayOpen = useMayCall(contentRoutes.work);
  if (owed === 0) return null;
  return (
    <details className={styles.thin}>
      <summary>
        还欠 {owed} 条{owed > longest.length && `，欠得最久的 ${longest.length} 条`}
        <span className="visually-hidden">{label}</span>
      </summary>
      <ol>
        {longest.map(({ id, title, dueOn, late }) => (
          <li key={id}>
            {mayOpen ? <Link to={`/contents/${id}`}>{title}</Link> : title}
            <small>
              {dayInWords(dueOn)} 前{late && '，已超期'}
            </small>
          </li>
        ))}
      </ol>
    </details>
  );
}
