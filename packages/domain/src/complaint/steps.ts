import type { Day } from '../day.ts';
import type { StepTable } from '../workflow.ts';
import { addWorkingDays, type Calendar, type Deadline } from '../working-days.ts';

/** What somebody may find wrong with the platform itself (投诉建议): not with a policy, and not with a decision. */
export const complaintKinds = {
  unreadable: '看不清',
  broken: '打不开',
  wrong: '内容有误',
  manner: '服务态度',
  other: '其他',
} as const;
export type ComplaintKind = keyof typeof complaintKinds;

/**
 * Where a complaint stands; whether somebody has it in hand is said by its record, as for every kind of case. Who is dissatisfied with the first answer gets a second one; the second is the last.
 */
export const complaintStates = {
  received: '已收到',
  answered: '已答复',
  reopened: '再次处理中',
  'answered-again': '已再次答复',
  rated: '已评价',
} as const;
export type ComplaintState = keyof typeof complaintStates;
export type ComplaintAction = 'answer' | 'rate' | 'reopen';

export const complaintSteps: StepTable<ComplaintState, ComplaintAction> = [
  { action: 'answer', label: '答复', from: ['received'], to: 'answered', by: ['clerk', 'system'] },
  { action: 'answer', label: '再次答复', from: ['reopened'], to: 'answered-again', by: ['clerk', 'system'] },
  { action: 'rate', label: '评价', from: ['answered', 'answered-again'], to: 'rated', by: ['veteran', 'system'] },
  { action: 'reopen', label: '请重新处理', from: ['answered'], to: 'reopened', by: ['veteran', 'system'] },
];

/** Working days within which a complaint is answered: the bureau's promise, for the first answer and for the second. */
export const COMPLAINT_WORKING_DAYS = 5;

/** Where the number of days comes from, in words. */
export const COMPLAINT_PROMISE = `本局承诺：投诉建议在 ${COMPLAINT_WORKING_DAYS} 个工作日内答复。收到当天不计，从第二天起数。`;

/** The promised day of an answer; provisional when next year's notice is still missing. */
export const complaintDue = (from: Day, calendar: Calendar): Deadline =>
  addWorkingDays(from, COMPLAINT_WORKING_DAYS, calendar, { provisional: true });
