import { type Calendar, type Day, isWeekend } from '@vc/domain';
import { today } from '../lib/days.ts';
import styles from './calendars.module.css';
import { weeksOf } from './holidays.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** A year at a glance: days off, weekend days worked instead, and the ordinary ones left quiet. */
export function YearCalendar({ year, calendar }: { year: number; calendar: Calendar }) {
  return (
    <div className={styles.months}>
      {MONTHS.map(month => (
        <table key={month} className={styles.month}>
          <caption>{month}月</caption>
          <thead>
            <tr>
              {WEEKDAYS.map(name => (
                <th key={name} scope="col" abbr={`周${name}`}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(year, month).map((week, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: weeks of a month in their order
              <tr key={i}>
                {week.map((on, weekday) => (on ? <DayCell key={on} on={on} calendar={calendar} /> : <td key={WEEKDAYS[weekday]} />))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function DayCell({ on, calendar }: { on: Day; calendar: Calendar }) {
  const { work, why, notice } = calendar.mark(on);
  const kind = notice ? (work ? 'work' : 'off') : isWeekend(on) ? 'weekend' : undefined;
  return (
    <td data-kind={kind} {...(notice ? { title: why } : {})} {...(on === today() ? { 'aria-current': 'date' as const } : {})}>
      <span>{Number(on.slice(8))}</span>
      {notice && <span className="visually-hidden">{why}</span>}
    </td>
  );
}

/** What the marks of the calendar mean. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="图例">
      <li>
        <i data-kind="off">1</i>放假
      </li>
      <li>
        <i data-kind="work">4</i>周末上班
      </li>
      <li>
        <i data-kind="weekend">7</i>周末
      </li>
    </ul>
  );
}
