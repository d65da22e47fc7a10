import type { Role, StaffRole } from '../roles.ts';

/** What moves a case of any kind from desk to desk. */
export const caseActs = { take: '领办', assign: '分办', transfer: '转办' } as const;
export type CaseAct = keyof typeof caseActs;

interface Handler {
  id: string | null;
  roles: readonly Role[];
}
interface Held {
  holderId: string | null;
  closedOn: string | null;
}

/** Whose word moves a case that lies on a colleague's desk. */
const HEADS: readonly Role[] = ['reviewer', 'admin', 'system'];

/**
 * What somebody may do with a case that lies within his scope: who answers takes what nobody has, and passes on what he
 * has himself or nobody has; the section head and the administrator also move what a colleague has. Nothing moves a case
 * that is closed.
 */
export function caseActsFor({ id, roles }: Handler, { holderId, closedOn }: Held): CaseAct[] {
  if (closedOn !== null) return [];
  const clerk = roles.includes('clerk');
  const head = roles.some(role => HEADS.includes(role));
  const acts: CaseAct[] = clerk && holderId === null ? ['take'] : [];
  return head || (clerk && (holderId === null || holderId === id)) ? [...acts, 'assign', 'transfer'] : acts;
}

/** Who writes notes among colleagues about a case within his scope: whoever works on it, or answers for the work. */
export const caseNoters = ['clerk', 'reviewer'] as const satisfies readonly StaffRole[];

export const mayNote = ({ roles }: Pick<Handler, 'roles'>): boolean => caseNoters.some(role => roles.includes(role));
