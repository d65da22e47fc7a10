import { type Arrangement, addDays, type Day, dayInWords, daysBetween, weekdayOf, yearOf } from '@vc/domain';

/** A span of days off under its holiday's name. */
export interface Holiday {
  name: string;
  first: Day;
  last: Day;
  days: number;
}

const inFull = (year: number, written: string): Day => (written.length === 5 ? `${year}-${written}` : written) as Day;

/** The holidays of an arrangement, each from its first to its last day. */
export const holidaysOf = ({ year, off }: Arrangement): Holiday[] =>
  off.map(entry => {
    const [name = '', span = ''] = entry.split(' ');
    const [from = '', to = from] = span.split('..');
    const [first, last] = [inFull(year, from), inFull(year, to)];
    return { name, first, last, days: daysBetween(first, last) + 1 };
  });

/** The weekend days worked instead, in their order. */
export const workedDays = ({ year, work }: Arrangement): Day[] => work.map(written => inFull(year, written));

/** The days that a later notice makes ordinary again, in their order. */
export const plainDays = ({ year, plain = [] }: Arrangement): Day[] => plain.map(written => inFull(year, written));

/** `10月1日（周四）`; with the year when it is not `year`. */
export const plainDay = (on: Day, year: number): string =>
  yearOf(on) === year ? dayInWords(on).slice(`${year}年`.length) : dayInWords(on);

/** The days of a month, in weeks that begin on Monday; null where a week reaches beyond the month. */
export function weeksOf(year: number, month: number): (Day | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01` as Day;
  const lead = (weekdayOf(first) + 6) % 7;
  const days: (Day | null)[] = Array.from({ length: lead }, () => null);
  for (let on = first; on.slice(0, 7) === first.slice(0, 7); on = addDays(on, 1)) days.push(on);
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, i) => days.slice(i * 7, i * 7 + 7));
}
