import type { FigureValue } from '@vc/contract';
import { Link } from 'react-router';
import styles from './figures.module.css';

const number = new Intl.NumberFormat('zh-CN');

/** A figure of its own with what belongs to it, every number a link. */
export function FigureCard({ figure, to }: { figure: FigureValue; to: (id: string) => string }) {
  return (
    <section className={styles.card} data-zero={figure.value === 0 ? '' : undefined}>
      <h3>{figure.label}</h3>
      <p className={styles.big}>
        <Link preventScrollReset to={to(figure.id)} aria-label={`${figure.label} ${figure.value} ${figure.unit}，查看记录`}>
          {number.format(figure.value)}
        </Link>
        <small>{figure.unit}</small>
      </p>
      <Parts of={figure} to={to} />
    </section>
  );
}

function Parts({ of, to }: { of: FigureValue; to: (id: string) => string }) {
  if (of.children.length === 0) return null;
  return (
    <ul className={styles.parts}>
      {of.children.map(part => (
        <li key={part.id}>
          <span>{part.label}</span>
          <Link preventScrollReset to={to(part.id)} aria-label={`${part.label} ${part.value} ${part.unit}，查看记录`}>
            {number.format(part.value)}
          </Link>
          <small>{part.unit}</small>
          <Parts of={part} to={to} />
        </li>
      ))}
    </ul>
  );
}
