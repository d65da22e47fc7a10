import type { FigureValue } from '@vc/contract';
import { Link } from 'react-router';
import styles from './figure-icicle.module.css';

interface FigureIcicleProps {
  root: FigureValue;
  hot: string | null;
  onHot: (id: string | null) => void;
  to: (id: string) => string;
}

const number = new Intl.NumberFormat('zh-CN');

/**
 * The same tree as a picture: each figure as high as its share, its parts to its right. The table beside it says
 * everything for those who do not see it, so readers of the screen pass it by.
 */
export function FigureIcicle({ root, hot, onHot, to }: FigureIcicleProps) {
  if (root.value === 0) return null;
  return (
    <div className={styles.icicle} aria-hidden="true">
      <Branch figure={root} level={1} index={0} hot={hot} onHot={onHot} to={to} />
    </div>
  );
}

type BranchProps = Omit<FigureIcicleProps, 'root'> & { figure: FigureValue; level: number; index: number };

function Branch({ figure, level, index, hot, onHot, to }: BranchProps) {
  // Numbered before the empty ones are left out, so that a part keeps its shade from year to year.
  const parts = figure.children.map((part, i) => ({ part, i })).filter(({ part }) => part.value > 0);
  return (
    <div className={styles.branch} style={{ flexGrow: figure.value }} data-level={level}>
      <Link
        preventScrollReset
        to={to(figure.id)}
        tabIndex={-1}
        className={styles.block}
        data-level={level}
        data-shade={index % 4}
        data-hot={hot === figure.id ? '' : undefined}
        title={`${figure.label} ${number.format(figure.value)} ${figure.unit}`}
        onMouseEnter={() => onHot(figure.id)}
        onMouseLeave={() => onHot(null)}
      >
        <span>
          <b>{number.format(figure.value)}</b>
          {figure.label}
        </span>
      </Link>
      {parts.length > 0 && (
        <div className={styles.parts}>
          {parts.map(({ part, i }) => (
            <Branch key={part.id} figure={part} level={level + 1} index={i} hot={hot} onHot={onHot} to={to} />
          ))}
        </div>
      )}
    </div>
  );
}
