import { addDays, type Day, dayOf, timeOf } from '../day.ts';
import type { Calendar } from '../working-days.ts';

/** When somebody is there to read a reminder, in Beijing. */
const FIRST = '08:30';
const LAST = '17:30';

/**
 * Whether reminders are given at this moment: on a working day, in office hours. One that falls on a day off, or on a day
 * that became one, waits for the next working day.
 */
export function isOfficeTime(at: Date, calendar: Calendar): boolean {
  const time = timeOf(at.toISOString());
  return calendar.mark(dayOf(at)).work && time >= FIRST && time < LAST;
}

/** The `n`-th working day before `on`. What came in before it has had more than `n` whole working days. */
export function workingDaysBack(on: Day, n: number, calendar: Calendar): Day {
  let day = on;
  for (let left = n; left > 0; ) {
    day = addDays(day, -1);
    if (calendar.mark(day).work) left -= 1;
  }
  return day;
}

/** How many working days lie after `from`, up to and with `to`. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.mark(day).work) count += 1;
  return count;
}
