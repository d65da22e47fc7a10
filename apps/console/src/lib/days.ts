import { z } from '@vc/contract';
import { type Day, dayOf, daysBetween, isDay } from '@vc/domain';

export { momentInWords, timeOf } from '@vc/domain';

/** A day in a form, null while it is empty. */
export const maybeDay = z.nullable(z.custom<Day>(isDay));

/** Today in Beijing. */
export const today = (): Day => dayOf(new Date());

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
