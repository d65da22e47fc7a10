import { addDays, type Day } from '../day.ts';
import { type Calendar, countWorkingDays } from '../working-days.ts';

/** How far the clock of an open case has run, each worth a word to somebody, in order. */
export const reminders = {
  half: '期限过半',
  most: '期限过了八成',
  late: '已经超期',
  alarm: '将满三个月',
} as const;
export type Reminder = keyof typeof reminders;

/** The part of the deadline after which the section head is told. */
const MOST = 0.8;

/**
 * Days after which an open case is an alarm for the whole bureau. The inspection of government sites (国办秘函〔2019〕19号)
 * fails a site for one message unanswered for three months; this leaves more than two weeks.
 */
export const ALARM_DAYS = 75;

/**
 * The days on which an open case that runs from `from` to `due` is worth a word: half of its working days used, eight
 * tenths used, overdue, and the alarm, which a long but lawful clock puts off until it is overdue. A case shorter than a
 * working day is reminded of on its last day.
 */
export function reminderDays(from: Day, due: Day, calendar: Calendar): Record<Reminder, Day> {
  const days: Day[] = [];
  for (let n = 1; days.at(-1) === undefined || (days.at(-1) as Day) < due; n++) {
    const counted = countWorkingDays(from, n, calendar, { provisional: true });
    days.push((counted.at(-1) as { day: Day }).day);
  }
  const within = days.filter(on => on <= due);
  const at = (part: number): Day => within[Math.max(0, Math.ceil(within.length * part) - 1)] ?? due;
  const late = addDays(due, 1);
  const alarm = addDays(from, ALARM_DAYS);
  return { half: at(0.5), most: at(MOST), late, alarm: alarm > due ? alarm : late };
}
