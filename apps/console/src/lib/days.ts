import { z } from '@vc/contract';
import { type Day, dayInWords, dayOf, daysBetween, type Instant, isDay } from '@vc/domain';

const BEIJING_MS = 8 * 3_600_000;

/** A day in a form, null while it is empty. */
export const maybeDay = z.nullable(z.custom<Day>(isDay));

/** Today in Beijing. */
export const today = (): Day => dayOf(new Date());

/** The Beijing time of an instant: `15:20`. */
export const timeOf = (at: Instant): string => new Date(Date.parse(at) + BEIJING_MS).toISOString().slice(11, 16);

/** `2026年11月23日（周一） 15:20` */
export const momentInWords = (at: Instant): string => `${dayInWords(dayOf(at))} ${timeOf(at)}`;

/** A day where room is short: `11月23日`, with the year when it is not this one. */
export function shortDay(on: Day): string {
  const [year, month, date] = on.split('-').map(Number);
  return year === Number(today().slice(0, 4)) ? `${month}月${date}日` : `${year}年${month}月${date}日`;
}

/** How long until a promised day, in words. */
export function daysLeft(dueOn: Day): string {
  const left = daysBetween(today(), dueOn);
  return left > 0 ? `还有 ${left} 天` : left === 0 ? '今天到期' : `超期 ${-left} 天`;
}
