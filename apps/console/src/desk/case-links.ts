import { aidWorkRoutes, complaintRoutes, consultationRoutes, foiRoutes, type Route } from '@vc/contract';
import type { CaseKind, StaffRole, StaffSubject } from '@vc/domain';
import { mayCall } from '../lib/access.ts';
import { caseAddress } from '../lib/case-address.ts';

/** The page of each kind, and whom the server lets read it. */
const worked: Readonly<Record<CaseKind, Pick<Route, 'access'>>> = {
  consultation: consultationRoutes.work,
  foi: foiRoutes.one,
  aid: aidWorkRoutes.work,
  complaint: complaintRoutes.work,
};

/** Where a case is opened: on the page of its kind, or, by those who only watch, where it lies and what has happened. */
export function casePage(kind: CaseKind, id: string, roles: readonly StaffRole[]): string {
  return mayCall(worked[kind], roles) ? caseAddress(kind, id) : `/cases/${id}`;
}

/** Where what a notice is about is opened: a case, or a pile of content that waits. */
export const noticePage = (subject: StaffSubject, id: string, roles: readonly StaffRole[]): string =>
  subject === 'content-due' ? `/contents?due=${id}` : casePage(subject, id, roles);
