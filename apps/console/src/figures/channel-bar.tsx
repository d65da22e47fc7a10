import type { FigureValue } from '@vc/contract';
import { Link } from 'react-router';
import styles from './figures.module.css';

const number = new Intl.NumberFormat('zh-CN');
const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 1 });

/** How a whole splits into its parts, as one bar with its numbers below. */
export function ChannelBar({ figure, to }: { figure: FigureValue; to: (id: string) => string }) {
  const share = (part: FigureValue) => (figure.value === 0 ? 0 : part.value / figure.value);
  return (
    <div>
      <div className={styles.split} aria-hidden="true">
        {figure.children.map(part => (
          <i key={part.id} style={{ flexGrow: share(part) }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {figure.children.map(part => (
          <li key={part.id} data-zero={part.value === 0 ? '' : undefined}>
            <i aria-hidden="true" />
            <span>{part.label}</span>
            <Link preventScrollReset to={to(part.id)}>
              {number.format(part.value)}
            </Link>
            <small>
              {part.unit}　{percent.format(share(part))}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
