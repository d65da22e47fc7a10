import type { ClockEffect } from '@vc/contract';
import { type DayChange, dayInWords } from '@vc/domain';
import { Link } from 'react-router';
import { caseAddress, caseKindInWords } from '../lib/case-address.ts';
import { Stamp } from '../ui/stamp.tsx';
import styles from './calendars.module.css';

/** The days that a notice changes in a year that was known before it, each from what to what. */
export function Changes({ changes, year }: { changes: readonly DayChange[]; year: number }) {
  return (
    <section aria-label="日子的变动">
      <h3 className={styles.effectsHead}>
        {year} 年有 {changes.length} 天改变，请逐日对照通知
      </h3>
      <ul className={styles.effects}>
        {changes.map(({ day, before, after }) => (
          <li key={day}>
            <p>{dayInWords(day)}</p>
            <p className={styles.move}>
              <del>{before}</del>
              <b>{after}</b>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which open cases an arrangement moves, from which day to which. */
export function Effects({ effects, year, amends }: { effects: readonly ClockEffect[]; year: number; amends: boolean }) {
  if (effects.length === 0)
    return (
      <p className={styles.none}>
        {amends ? '没有未办结事项的期限受影响' : `没有未办结事项的期限跨入 ${year} 年`}，录入后不会改动任何期限。
      </p>
    );
  return (
    <section aria-label="期限的变动">
      <h3 className={styles.effectsHead}>录入后，{effects.length} 件未办结事项的期限重新计算</h3>
      <ul className={styles.effects}>
        {effects.map(effect => (
          <Effect key={effect.id} effect={effect} amends={amends} />
        ))}
      </ul>
    </section>
  );
}

interface EffectProps {
  effect: ClockEffect;
  amends: boolean;
}

function Effect({ effect: { kind, id, number, title, before, after, provisional }, amends }: EffectProps) {
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
        {/* A year that is changed was known: what falls in it was not provisional before. */}
        {(provisional || !amends) && <Stamp tone={provisional ? 'amber' : 'pine'}>{provisional ? '仍是暂定' : '不再暂定'}</Stamp>}
      </p>
    </li>
  );
}
