import { consultationRoutes, type Route } from '@vc/contract';
import type { CaseKind, StaffRole } from '@vc/domain';
import { mayCall } from '../lib/access.ts';
import { caseAddress } from '../lib/case-address.ts';

/** Kinds that have a page to be worked on, and whom the server lets read it. A kind gets its line with its page. */
const worked: Partial<Record<CaseKind, Pick<Route, 'access'>>> = { consultation: consultationRoutes.work };

/** Where a case is opened: on the page of its kind, or, by those who only watch, where it lies and what has happened. */
export function casePage(kind: CaseKind, id: string, roles: readonly StaffRole[]): string {
  const route = worked[kind];
  return route && mayCall(route, roles) ? caseAddress(kind, id) : `/cases/${id}`;
}
