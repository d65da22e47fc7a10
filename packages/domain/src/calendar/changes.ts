import { addDays, type Day } from '../day.ts';
import { type Arrangement, type Calendar, calendarOf, daysSetApart } from '../working-days.ts';
import { shorten } from './notice-words.ts';

/** A day that is no longer what it was, in words: `劳动节放假` → `工作日`. */
export interface DayChange {
  day: Day;
  before: string;
  after: string;
}

/** What another calendar makes of a year, and of the days beside it that its notices reach: every day that is different. */
export function dayChanges(before: Calendar, after: Calendar, year: number): DayChange[] {
  const changes: DayChange[] = [];
  for (let on: Day = `${year - 1}-12-01` as Day; on <= `${year + 1}-01-31`; on = addDays(on, 1)) {
    const [was, is] = [before.mark(on).why, after.mark(on).why];
    if (was !== is) changes.push({ day: on, before: was, after: is });
  }
  return changes;
}

/**
 * A notice that gives a whole year which is already known, as an amendment: what the earlier notices set apart and this one
 * does not name is ordinary again. For a year that is not known yet it is the arrangement as it was read.
 */
export function restated(known: readonly Arrangement[], read: Arrangement): Arrangement {
  const calendar = calendarOf(known);
  const named = new Set(daysSetApart(read).map(([on]) => on));
  const earlier = known.filter(({ year }) => year === read.year).flatMap(daysSetApart);
  const dropped = earlier.map(([on]) => on).filter(on => !named.has(on) && calendar.mark(on).notice !== null);
  return { ...read, plain: [...new Set(dropped)].sort().map(on => shorten(read.year, on)) };
}
