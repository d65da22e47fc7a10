import type { ImportProblem } from '@vc/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { inNumbers } from '../../lib/numbers.ts';
import { Stamp } from '../../ui/stamp.tsx';
import styles from './import.module.css';

const STEP = 50;

/** Rows that stayed out: where, which column, and what to do. `count`: of them all, more than are here perhaps. */
export function ProblemTable({ problems, count }: { problems: readonly ImportProblem[]; count: number }) {
  const [shown, setShown] = useState(STEP);
  const rest = Math.min(problems.length - shown, STEP);
  return (
    <>
      <table className={styles.problems}>
        <thead>
          <tr>
            <th scope="col">行</th>
            <th scope="col">列</th>
            <th scope="col">问题和改法</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, shown).map(({ row, column, message, kind }) => (
            <tr key={`${row} ${column}`}>
              <td>{row}</td>
              <td>{column}</td>
              <td>
                {kind === 'duplicate' && <Stamp>重复</Stamp>} {message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 ? (
        <Button onClick={() => setShown(shown + STEP)}>再看 {rest} 条</Button>
      ) : (
        count > problems.length && (
          <p className={styles.quiet}>
            这里只列前 {inNumbers(problems.length)} 条，其余 {inNumbers(count - problems.length)} 条请下载查看。
          </p>
        )
      )}
    </>
  );
}
