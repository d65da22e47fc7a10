import { consultationRoutes, foiRoutes, type Route } from '@vc/contract';
import type { CaseKind, StaffRole } from '@vc/domain';
import { mayCall } from '../lib/access.ts';

/** The page where a kind of case is worked on, and whom the server lets read it. */
const pages: Partial<Record<CaseKind, { route: Pick<Route, 'access'>; to: (id: string) => string }>> = {
  consultation: { route: consultationRoutes.work, to: id => `/consultations/${id}` },
  foi: { route: foiRoutes.one, to: id => `/registers?tab=foi&case=${id}` },
};

/** Where a case is opened: on the page of its kind, or, by those who only watch, where it lies and what has happened. */
export function caseAddress(kind: CaseKind, id: string, roles: readonly StaffRole[]): string {
  const page = pages[kind];
  return page && mayCall(page.route, roles) ? page.to(id) : `/cases/${id}`;
}
