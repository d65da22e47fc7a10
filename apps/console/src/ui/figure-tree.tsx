import type { FigureValue } from '@vc/contract';
import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import styles from './figure-tree.module.css';
import { type Line, useTreeLines } from './figure-tree-lines.ts';
import { Icon } from './icons.tsx';

interface FigureTreeProps {
  root: FigureValue;
  /** The figure that the pointer is on, here or in the picture beside. */
  hot: string | null;
  onHot: (id: string | null) => void;
  /** The address of the records behind a figure. */
  to: (id: string) => string;
}

const number = new Intl.NumberFormat('zh-CN');
const INDENT = 22;

/** A figure and all that it is made of, as a table that opens and closes; every number leads to its records. */
export function FigureTree({ root, hot, onHot, to }: FigureTreeProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const navigate = useNavigate();
  const focus = (id: string) => body.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  const tree = useTreeLines(root, focus, id => navigate(to(id), { preventScrollReset: true }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree grid is a table that opens and closes
    <table className={styles.tree} role="treegrid" aria-label={root.label}>
      <thead>
        <tr>
          <th scope="col">公开目录</th>
          <th scope="col" className={styles.share}>
            占比
          </th>
          <th scope="col" className={styles.value}>
            {root.unit}
          </th>
        </tr>
      </thead>
      <tbody ref={body}>
        {tree.lines.map(line => {
          const { figure, level, opens, closed } = line;
          return (
            <tr
              key={figure.id}
              data-id={figure.id}
              data-level={level}
              data-zero={figure.value === 0 ? '' : undefined}
              data-hot={hot === figure.id ? '' : undefined}
              aria-level={level}
              aria-expanded={opens ? !closed : undefined}
              tabIndex={figure.id === tree.current ? 0 : -1}
              onFocus={() => tree.setCurrent(figure.id)}
              onKeyDown={event => tree.onKeyDown(event, line)}
              onMouseEnter={() => onHot(figure.id)}
              onMouseLeave={() => onHot(null)}
            >
              <Cells line={line} share={root.value === 0 ? 0 : figure.value / root.value} to={to(figure.id)} onToggle={tree.toggle} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface CellsProps {
  line: Line;
  share: number;
  to: string;
  onToggle: (id: string, close: boolean) => void;
}

function Cells({ line: { figure, level, opens, closed }, share, to, onToggle }: CellsProps) {
  return (
    <>
      <th scope="row">
        <span style={{ paddingLeft: (level - 1) * INDENT }}>
          {opens ? (
            <button
              type="button"
              tabIndex={-1}
              aria-label={`${closed ? '展开' : '收起'}${figure.label}`}
              onClick={() => onToggle(figure.id, !closed)}
              data-closed={closed ? '' : undefined}
            >
              <Icon name="down" size={15} />
            </button>
          ) : (
            <i />
          )}
          {figure.label}
        </span>
      </th>
      <td className={styles.share} aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </td>
      <td className={styles.value}>
        <Link preventScrollReset to={to} tabIndex={-1} aria-label={`${figure.label} ${figure.value} ${figure.unit}，查看记录`}>
          {number.format(figure.value)}
        </Link>
      </td>
    </>
  );
}
