import { addDays, type Day, day, dayInWords, isWeekend, yearOf } from './day.ts';

/**
 * One year's arrangement as its notice gives it.
 * `off`: `"春节 02-15..02-23"` (a name, then one day or a span); `work`: weekend days worked, `"02-14"`.
 * A day of the year before is written in full, `"2018-12-30"`. `plain`: days that an earlier notice of the year set apart and
 * this one makes ordinary again.
 */
export interface Arrangement {
  year: number;
  notice: string;
  off: readonly string[];
  work: readonly string[];
  plain?: readonly string[];
}

export interface DayMark {
  work: boolean;
  /** Why, in plain Chinese: 周一 / 周末 / 春节放假 / 调休上班. */
  why: string;
  /** The notice the mark rests on; null for an ordinary weekday or weekend, or when the year has none. */
  notice: string | null;
}

export interface Calendar {
  /** The years that have a notice. */
  years: readonly number[];
  covers(year: number): boolean;
  mark(on: Day): DayMark;
}

/** Raised when a clock would run into a year whose arrangement is not known: we never guess in silence. */
export class CalendarMissing extends Error {
  readonly year: number;
  constructor(year: number) {
    super(`还没有 ${year} 年的放假安排：请先录入国务院办公厅的通知，再计算期限`);
    this.year = year;
  }
}

const inFull = (year: number, text: string): Day => day(text.length === 5 ? `${year}-${text}` : text);

/** The days that an arrangement sets apart, in the order of its entries. */
export function daysSetApart({ year, notice, off, work }: Arrangement): [Day, DayMark][] {
  const days: [Day, DayMark][] = [];
  for (const entry of off) {
    const [name, span] = entry.split(' ') as [string, string];
    const [first, last = first] = span.split('..') as [string, string?];
    for (let d = inFull(year, first); d <= inFull(year, last); d = addDays(d, 1))
      days.push([d, { work: false, why: `${name}放假`, notice }]);
  }
  for (const text of work) days.push([inFull(year, text), { work: true, why: '调休上班', notice }]);
  return days;
}

/** The calendar that a set of arrangements makes; a later entry for the same day wins. */
export function calendarOf(arrangements: readonly Arrangement[]): Calendar {
  const special = new Map<Day, DayMark>();
  for (const arrangement of arrangements) {
    for (const [on, mark] of daysSetApart(arrangement)) special.set(on, mark);
    for (const text of arrangement.plain ?? []) special.delete(inFull(arrangement.year, text));
  }
  const years = [...new Set(arrangements.map(a => a.year))].sort((a, b) => a - b);
  return {
    years,
    covers: year => years.includes(year),
    mark: on =>
      special.get(on) ?? (isWeekend(on) ? { work: false, why: '周末', notice: null } : { work: true, why: '工作日', notice: null }),
  };
}

export interface Deadline {
  day: Day;
  /** True when the count ran through a year without a notice, so that the day may still move. */
  provisional: boolean;
}

export interface CountedDay extends DayMark {
  day: Day;
  /** Which working day this is (1 for the first); 0 for a day that does not count. */
  count: number;
}

export interface ClockOptions {
  /** Count on through years without a notice (weekends off, weekdays on) and say `provisional`. */
  provisional?: boolean;
}

/**
 * Every day from the day after `from` up to the `n`-th working day, each with why it counts or not.
 * The day of receipt is day zero; the next working day is day one.
 * Throws CalendarMissing when the count enters a year without a notice, unless `provisional` is asked for.
 */
export function countWorkingDays(from: Day, n: number, calendar: Calendar, options: ClockOptions = {}): CountedDay[] {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`工作日天数应为正整数：${n}`);
  const days: CountedDay[] = [];
  for (let d = addDays(from, 1), count = 0; count < n; d = addDays(d, 1)) {
    if (!calendar.covers(yearOf(d)) && !options.provisional) throw new CalendarMissing(yearOf(d));
    const mark = calendar.mark(d);
    if (mark.work) count += 1;
    days.push({ ...mark, day: d, count: mark.work ? count : 0 });
  }
  return days;
}

/** The `n`-th working day after `from`. Errors as `countWorkingDays`. */
export function addWorkingDays(from: Day, n: number, calendar: Calendar, options: ClockOptions = {}): Deadline {
  const days = countWorkingDays(from, n, calendar, options);
  const last = days[days.length - 1] as CountedDay;
  return { day: last.day, provisional: days.some(d => !calendar.covers(yearOf(d.day))) };
}

/** The count in words, a line a day: `2026年10月10日（周六） 调休上班 第3个工作日`. */
export function explainWorkingDays(days: readonly CountedDay[]): string[] {
  return days.map(d => `${dayInWords(d.day)} ${d.why}${d.count ? ` 第${d.count}个工作日` : ' 不计'}`);
}
