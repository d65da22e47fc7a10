import { addDays, type Day } from '../day.ts';
import type { Calendar } from '../working-days.ts';

/** Below so many finished applications what is usual says nothing. */
const ENOUGH = 5;

function workingDays(from: Day, to: Day, calendar: Calendar): number {
  let count = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (calendar.mark(on).work) count += 1;
  return count;
}

/** The working days that half of these took from first day to last; null when there are too few to tell. */
export function usualDays(spans: readonly { from: Day; to: Day }[], calendar: Calendar): number | null {
  if (spans.length < ENOUGH) return null;
  const days = spans.map(({ from, to }) => workingDays(from, to, calendar)).sort((a, b) => a - b);
  return days[Math.floor((days.length - 1) / 2)] ?? null;
}
