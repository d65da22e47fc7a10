import type { Day } from '../day.ts';
import { addWorkingDays, type Calendar, type Deadline } from '../working-days.ts';

/** Working days within which a consultation is answered (the bureau's promise; the national ceiling is 15). */
export const REPLY_WORKING_DAYS = 5;

/** The promised reply day of a question asked on `askedOn`; provisional when next year's notice is still missing. */
export function replyDue(askedOn: Day, calendar: Calendar): Deadline {
  return addWorkingDays(askedOn, REPLY_WORKING_DAYS, calendar, { provisional: true });
}

/** Late or not is a fact about a day, never a stored state: answered after, or still open past, the due day. */
export function isLate(dueOn: Day, answeredOn: Day | null, today: Day): boolean {
  return (answeredOn ?? today) > dueOn;
}
