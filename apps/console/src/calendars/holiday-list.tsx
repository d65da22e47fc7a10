import type { Arrangement } from '@vc/domain';
import styles from './calendars.module.css';
import { holidaysOf, plainDay, plainDays, workedDays } from './holidays.ts';

/** An arrangement in words: every holiday's span, the weekend days worked instead, and what is ordinary again. */
export function HolidayList({ arrangement }: { arrangement: Arrangement }) {
  const { year } = arrangement;
  const worked = workedDays(arrangement);
  const ordinary = plainDays(arrangement);
  return (
    <dl className={styles.holidays}>
      {holidaysOf(arrangement).map(({ name, first, last, days }) => (
        <div key={`${name}${first}`}>
          <dt>{name}</dt>
          <dd>
            <span>{plainDay(first, year)}</span>
            {days > 1 && <span>至 {plainDay(last, year)}</span>}
            <small>{days} 天</small>
          </dd>
        </div>
      ))}
      <div>
        <dt>周末上班</dt>
        <dd>{worked.length > 0 ? worked.map(on => <span key={on}>{plainDay(on, year)}</span>) : '没有'}</dd>
      </div>
      {ordinary.length > 0 && (
        <div>
          <dt>恢复平常</dt>
          <dd>
            {ordinary.map(on => (
              <span key={on}>{plainDay(on, year)}</span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
