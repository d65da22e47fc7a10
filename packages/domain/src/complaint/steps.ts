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

/** Where a complaint stands. Who is dissatisfied with the first answer gets a second one; the second is the last. */
export const complaintStates = {
  received: '已收到',
  handling: '处理中',
  answered: '已答复',
  reopened: '再次处理中',
  'answered-again': '已再次答复',
  rated: '已评价',
} as const;
export type ComplaintState = keyof typeof complaintStates;
export type ComplaintAction = 'take' | 'answer' | 'rate' | 'reopen';

export const complaintSteps: StepTable<ComplaintState, ComplaintAction> = [
  { action: 'take', label: '领办', from: ['received'], to: 'handling', by: ['clerk', 'system'] },
  { action: 'take', label: '领办', from: ['reopened'], to: 'reopened', by: ['clerk', 'system'] },
  { action: 'answer', label: '答复', from: ['received', 'handling'], to: 'answered', by: ['clerk', 'system'] },
  { action: 'answer', label: '再次答复', from: ['reopened'], to: 'answered-again', by: ['clerk', 'system'] },
  { action: 'rate', label: '评价', from: ['answered', 'answered-again'], to: 'rated', by: ['veteran', 'system'] },
  { action: 'reopen', label: '请重新处理', from: ['answered'], to: 'reopened', by: ['veteran', 'system'] },
];

/** Working days within which a complaint is answered: the bureau's promise, for the first answer and for the second. */
export const COMPLAINT_WORKING_DAYS = 5;

/** The promised day of an answer; provisional when next year's notice is still missing. */
export const complaintDue = (from: Day, calendar: Calendar): Deadline =>
  addWorkingDays(from, COMPLAINT_WORKING_DAYS, calendar, { provisional: true });
