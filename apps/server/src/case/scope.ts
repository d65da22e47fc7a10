import { Problem } from '@vc/contract';
import type { CaseKind } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import type { Reader } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import { CaseEntity } from './case.entity.ts';

/** A condition in SQL with its values. */
export interface Scope {
  text: string;
  values: string[];
}

/** Roles that answer for the whole bureau. */
const WIDE = ['admin', 'deputy', 'director', 'system'] as const;

/**
 * Which cases a member of staff may see, as a condition on `case_record c`: those of the own section and those in the pool.
 * Whoever belongs to no section, or answers for the whole bureau, sees all. A case that was transferred is no longer there
 * for the section that had it. This is the only place that says so.
 */
export function caseScope({ section, roles }: Pick<Actor, 'section' | 'roles'>): Scope {
  const wide = !section || WIDE.some(role => roles.includes(role));
  return wide ? { text: '1 = 1', values: [] } : { text: '(c.section IS NULL OR c.section = ?)', values: [section] };
}

/** True when this record lies within the scope of `who`. */
export const mayHandle = (who: Pick<Actor, 'section' | 'roles'>, row: Pick<CaseEntity, 'section'>): boolean =>
  caseScope(who).values.every(section => row.section === null || row.section === section);

/** Whoever works on the case itself: its holder, those who decide, and, while nobody holds it, a clerk who might. */
export function worksOn(who: Actor, { holderId }: Pick<CaseEntity, 'holderId'>): boolean {
  if (who.roles.some(role => role === 'reviewer' || role === 'deputy' || role === 'director')) return true;
  return who.roles.includes('clerk') && (holderId === null || holderId === who.id);
}

/** The record of a case that a member of staff may see. Problem `not_found` for any other. */
export async function caseFor(read: Pick<Reader, 'findOneBy'>, who: Actor, kind: CaseKind, id: string): Promise<CaseEntity> {
  const row = await read.findOneBy(CaseEntity, { id, kind });
  if (!row || !mayHandle(who, row)) throw new Problem('not_found');
  return row;
}

/** As `caseFor`, of whatever kind. */
export async function anyCaseFor(read: Pick<Reader, 'findOneBy'>, who: Actor, id: string): Promise<CaseEntity> {
  const row = await read.findOneBy(CaseEntity, { id });
  if (!row || !mayHandle(who, row)) throw new Problem('not_found');
  return row;
}

/** As `caseFor`, held until the transaction ends. */
export async function lockCaseFor(tx: Tx, who: Actor, kind: CaseKind, id: string): Promise<CaseEntity> {
  const row = await tx.lock(CaseEntity, { id, kind });
  if (!mayHandle(who, row)) throw new Problem('not_found');
  return row;
}

/** As `lockCaseFor`, of whatever kind. */
export async function lockAnyCaseFor(tx: Tx, who: Actor, id: string): Promise<CaseEntity> {
  const row = await tx.lock(CaseEntity, { id });
  if (!mayHandle(who, row)) throw new Problem('not_found');
  return row;
}
