import { contentRoutes, type YearStatistics } from '@vc/contract';
import { Link } from 'react-router';
import { useMayCall } from '../session/staff-context.ts';
import styles from './statistics.module.css';

type Kind = YearStatistics['completeness'][number];

/** How complete the year's items are, kind by kind, with the thinnest of each one tap away. */
export function CompletenessList({ kinds }: { kinds: readonly Kind[] }) {
  const unused = kinds.filter(({ score }) => score === null);
  return (
    <>
      <ul className={styles.kinds}>
        {kinds.map(
          kind =>
            kind.score !== null && (
              <li key={kind.kind}>
                <p className={styles.kind}>
                  <b>{kind.label}</b>
                  <small>{kind.items} 条</small>
                  <span className={styles.score}>
                    {kind.score}
                    <small>分</small>
                  </span>
                </p>
                <span className={styles.gauge} aria-hidden="true">
                  <i style={{ width: `${kind.score}%` }} />
                </span>
                <Thin kind={kind} />
              </li>
            ),
        )}
      </ul>
      {unused.length > 0 && <p className={styles.unused}>这一年没有发布：{unused.map(({ label }) => label).join('、')}</p>}
    </>
  );
}

function Thin({ kind: { label, thin } }: { kind: Kind }) {
  const mayOpen = useMayCall(contentRoutes.work);
  if (thin.length === 0) return null;
  return (
    <details className={styles.thin}>
      <summary>
        最不完整的 {thin.length} 条<span className="visually-hidden">{label}</span>
      </summary>
      <ol>
        {thin.map(({ id, title, score }) => (
          <li key={id}>
            {mayOpen ? <Link to={`/contents/${id}`}>{title}</Link> : title}
            <small>{score} 分</small>
          </li>
        ))}
      </ol>
    </details>
  );
}
