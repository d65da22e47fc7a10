import type { ClockEffect } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import { Link } from 'react-router';
import { caseAddress, caseKindInWords } from '../lib/case-address.ts';
import { Stamp } from '../ui/stamp.tsx';
import styles from './calendars.module.css';

/** Which open cases an arrangement moves, from which day to which. */
export function Effects({ effects, year }: { effects: readonly ClockEffect[]; year: number }) {
  if (effects.length === 0) return <p className={styles.none}>没有未办结事项的期限跨入 {year} 年，录入后不会改动任何期限。</p>;
  return (
    <section aria-label="期限的变动">
      <h3 className={styles.effectsHead}>录入后，{effects.length} 件未办结事项的期限重新计算</h3>
      <ul className={styles.effects}>
        {effects.map(effect => (
          <Effect key={effect.id} effect={effect} />
        ))}
      </ul>
    </section>
  );
}

function Effect({ effect: { kind, id, number, title, before, after, provisional } }: { effect: ClockEffect }) {
  return (
    <li>
      <p>
        <Link to={caseAddress(kind, id)}>{title}</Link>
        <small>
          {caseKindInWords(kind)} {number}
        </small>
      </p>
      <p className={styles.move}>
        {before === after ? (
          <span>{dayInWords(after)}，日期不变</span>
        ) : (
          <>
            <del>{dayInWords(before)}</del>
            <b>{dayInWords(after)}</b>
          </>
        )}
        <Stamp tone={provisional ? 'amber' : 'pine'}>{provisional ? '仍是暂定' : '不再暂定'}</Stamp>
      </p>
    </li>
  );
}
