/**
 * Days and instants. A day is a date of Beijing time written `YYYY-MM-DD`; an instant is a moment of UTC
 * written in ISO 8601 with milliseconds. Both are strings that sort by time, so no `Date` wanders through
 * the program and no time zone can shift a day.
 */
export type Day = `${number}-${number}-${number}`;
export type Instant = string;

const BEIJING_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

const toMs = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`);
const fromMs = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

/** True when `text` is a date that exists, written `YYYY-MM-DD` (so `2026-02-30` is not a day). */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !DAY_SHAPE.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(ms) && fromMs(ms) === text;
}

/** `text` as a day. Throws a RangeError that names the text when no such date exists. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`不是有效日期：${text}（应写成 2026-01-31 的样子）`);
  return text;
}

/** The Beijing day on which an instant falls. */
export function dayOf(instant: Instant | Date): Day {
  return fromMs((typeof instant === 'string' ? Date.parse(instant) : instant.getTime()) + BEIJING_MS);
}

/** The instant at `time` (Beijing, `HH:MM`) of a day. */
export function instantAt(on: Day, time = '00:00'): Instant {
  return new Date(Date.parse(`${on}T${time}:00.000Z`) - BEIJING_MS).toISOString();
}

/** The day `n` calendar days later (earlier when `n` is negative). */
export const addDays = (from: Day, n: number): Day => fromMs(toMs(from) + n * DAY_MS);

/** The same date `n` calendar months later; a date that the month does not have becomes its last one (31 January → 28 February). */
export function addMonths(from: Day, n: number): Day {
  const [year, month, date] = from.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return fromMs(Date.UTC(year, month - 1 + n, Math.min(date, last)));
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toMs(to) - toMs(from)) / DAY_MS);

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (on: Day): number => new Date(toMs(on)).getUTCDay();

export const yearOf = (on: Day): number => Number(on.slice(0, 4));
export const firstDayOf = (year: number): Day => `${year}-01-01` as Day;
export const lastDayOf = (year: number): Day => `${year}-12-31` as Day;
export const isWeekend = (on: Day): boolean => weekdayOf(on) === 0 || weekdayOf(on) === 6;

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** A day in the words a person reads: `2026年11月23日（周一）`. */
export function dayInWords(on: Day): string {
  const [y, m, d] = on.split('-').map(Number);
  return `${y}年${m}月${d}日（${WEEKDAYS[weekdayOf(on)]}）`;
}

/** The Beijing time of an instant: `15:20`. */
export const timeOf = (at: Instant): string => new Date(Date.parse(at) + BEIJING_MS).toISOString().slice(11, 16);

/** An instant in the words a person reads: `2026年11月23日（周一） 15:20`. */
export const momentInWords = (at: Instant): string => `${dayInWords(dayOf(at))} ${timeOf(at)}`;
