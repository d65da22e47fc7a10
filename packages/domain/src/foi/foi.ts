import type { Day } from '../day.ts';
import { addWorkingDays, type Calendar, type Deadline } from '../working-days.ts';

/** Applicant classes (申请人类别) of table three of the annual report. */
export const applicantClasses = {
  natural: '自然人',
  commercial: '商业企业',
  research: '科研机构',
  social: '社会公益组织',
  legal: '法律服务机构',
  other: '其他',
} as const;
export type ApplicantClass = keyof typeof applicantClasses;

/** Working days within which an application is answered (政府信息公开条例 article 33). */
export const FOI_WORKING_DAYS = 20;

/** The last day for the answer to an application received on `receivedOn` (article 33; extensions come on top). */
export function foiDue(receivedOn: Day, calendar: Calendar): Deadline {
  return addWorkingDays(receivedOn, FOI_WORKING_DAYS, calendar, { provisional: true });
}
