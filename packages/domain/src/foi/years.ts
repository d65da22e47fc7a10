import { type Day, lastDayOf, yearOf } from '../day.ts';

/** The years at whose end an application was still open, so that it was carried over (结转), as far as `today` knows. */
export function carriedOver(receivedOn: Day, finishedOn: Day | null, today: Day): number[] {
  const years: number[] = [];
  for (let year = yearOf(receivedOn); lastDayOf(year) < (finishedOn ?? today); year += 1) years.push(year);
  return years;
}
