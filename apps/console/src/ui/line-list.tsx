import type { FieldProblem } from '@vc/contract';
import { Button, Input } from 'antd';
import { problemFor } from '../lib/problem-text.ts';
import { Icon } from './icons.tsx';
import styles from './line-list.module.css';

interface LineListProps<T> {
  /** What a line is called: `地区`. */
  what: string;
  /** The contract's name of the field, by which complaints find their line. */
  name: string;
  lines: readonly T[];
  keyOf: (line: T, index: number) => string;
  textOf: (line: T) => string;
  renamed: (line: T, text: string) => T;
  blank: () => T;
  onChange: (lines: T[]) => void;
  problems: readonly FieldProblem[];
  /** Where in a line the contract has its text: `label`. */
  field?: string;
}

const MAX = 20;

/** A short list of names in an order that matters: renamed, moved, added to, taken from. */
export function LineList<T>({ what, name, lines, keyOf, textOf, renamed, blank, onChange, problems, field }: LineListProps<T>) {
  const swap = (i: number, j: number) =>
    onChange(lines.map((line, k) => (k === i ? (lines[j] ?? line) : k === j ? (lines[i] ?? line) : line)));
  return (
    <div className={styles.lines}>
      <ol>
        {lines.map((line, i) => {
          const text = textOf(line);
          const problem = problemFor(problems, [name, i, field].filter(part => part !== undefined).join('.'));
          return (
            <li key={keyOf(line, i)}>
              <span className={styles.line}>
                <Input
                  aria-label={`第 ${i + 1} 个${what}的名称`}
                  {...(problem ? { status: 'error' as const, 'aria-invalid': true } : {})}
                  value={text}
                  maxLength={MAX}
                  onChange={event => onChange(lines.map((other, j) => (i === j ? renamed(other, event.target.value) : other)))}
                />
                <Mover icon="up" label={`上移${text}`} off={i === 0} onMove={() => swap(i, i - 1)} />
                <Mover icon="down" label={`下移${text}`} off={i === lines.length - 1} onMove={() => swap(i, i + 1)} />
                <Mover icon="trash" label={`移除${text}`} off={false} onMove={() => onChange(lines.filter((_, j) => j !== i))} />
              </span>
              {problem && (
                <span className={styles.problem} role="alert">
                  {problem}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <Button onClick={() => onChange([...lines, blank()])} icon={<Icon name="plus" size={16} />}>
        加一个{what}
      </Button>
      {problemFor(problems, name) && (
        <p className={styles.problem} role="alert">
          {problemFor(problems, name)}
        </p>
      )}
    </div>
  );
}

function Mover({ icon, label, off, onMove }: { icon: 'up' | 'down' | 'trash'; label: string; off: boolean; onMove: () => void }) {
  return <Button type="text" aria-label={label} disabled={off} onClick={onMove} icon={<Icon name={icon} size={16} />} />;
}
