import { NoAnswer, Problem } from '@vc/contract';
import { type Day, dayInWords, dayOf, type Instant } from '@vc/domain';

const HOUR_MS = 3_600_000;

/** A day without its weekday: `2026年11月23日`. */
export const dateInWords = (on: Day): string => dayInWords(on).replace(/（.*）$/, '');

/** A moment as people say it, in Beijing time: `11月23日 9时`. */
export function momentInWords(at: Instant): string {
  const hour = new Date(Date.parse(at) + 8 * HOUR_MS).getUTCHours();
  return `${dateInWords(dayOf(at)).replace(/^\d+年/, '')} ${hour}时`;
}

/** An identity number in groups, to be compared with the card: `330483 19650512 0013`. */
export const groupedNumber = (number: string): string => number.replace(/^(\d{6})(\d{8})(\w{4})$/, '$1 $2 $3');

/** What went wrong while reading, and what to do next. */
export function troubleInWords(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (error instanceof NoAnswer) return '网络不通，请检查手机的网络，再点“重试”';
  return '页面没有打开，请点“重试”；还不行请打电话问';
}
