import type { Day } from '../day.ts';
import { addWorkingDays, type Calendar, type CountedDay, countWorkingDays, type Deadline } from '../working-days.ts';
import { type ConsultationType, consultationTypes } from './words.ts';

/** Working days: to be taken on, to be answered, to be answered when something is to be done. */
export interface ConsultationClocks {
  accept: number;
  answer: number;
  demand: number;
}

/** The promise until the bureau sets its own; the national ceiling for answers is 15 (国务院办公厅 2014 年关于政府网站互动的意见). */
export const usualClocks: ConsultationClocks = { accept: 1, answer: 5, demand: 15 };

/** Working days that a question of this type has. */
export const answerDays = (type: ConsultationType, { answer, demand }: ConsultationClocks): number => (type === 'demand' ? demand : answer);

/** The promised reply day of what was asked on `from`; provisional when next year's notice is still missing. */
export function replyDue(from: Day, days: number, calendar: Calendar): Deadline {
  return addWorkingDays(from, days, calendar, { provisional: true });
}

/** Every day of the promise with why it counts or not (为什么是这一天). */
export const replyDays = (from: Day, days: number, calendar: Calendar): CountedDay[] =>
  countWorkingDays(from, days, calendar, { provisional: true });

/** Where the number of days comes from, in words. */
export const promiseInWords = (type: ConsultationType, days: number): string =>
  `本局承诺：${consultationTypes[type]}在 ${days} 个工作日内答复。收到当天不计，从第二天起数。`;

/** Late or not is a fact about a day, never a stored state: answered after, or still open past, the due day. */
export function isLate(dueOn: Day, answeredOn: Day | null, today: Day): boolean {
  return (answeredOn ?? today) > dueOn;
}
