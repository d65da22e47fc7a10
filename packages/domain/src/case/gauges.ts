/** How far a span that must not grow is from good. */
export type Level = 'good' | 'amber' | 'red' | 'alarm';

/**
 * Days since something was last made public. The inspection of government sites (国办秘函〔2019〕19号) fails a home page
 * without anything new for two weeks: amber after one, red two days before the second ends.
 */
export const QUIET_DAYS = { amber: 7, red: 12 } as const;

export function quietLevel(days: number | null): Level {
  if (days === null || days >= QUIET_DAYS.red) return 'red';
  return days >= QUIET_DAYS.amber ? 'amber' : 'good';
}

/** The oldest unanswered question: working days for amber and red, calendar days for the alarm. */
export const WAITING_DAYS = { amber: 3, red: 5, alarm: 30 } as const;

export function waitingLevel(workingDays: number, days: number): Level {
  if (days >= WAITING_DAYS.alarm) return 'alarm';
  if (workingDays >= WAITING_DAYS.red) return 'red';
  return workingDays >= WAITING_DAYS.amber ? 'amber' : 'good';
}
