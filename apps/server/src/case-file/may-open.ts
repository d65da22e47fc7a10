import type { CaseKind } from '@vc/domain';
import { type CaseEntity, mayHandle, worksOn } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { CaseFileEntity } from './case-file.entity.ts';

/** Who writes answers, checks them or looks after those who do: they alone open files of one that is not sent. */
const WRITES = ['clerk', 'reviewer', 'admin'] as const;

/** Kinds of which every paper tells of illness, income or want: sensitive personal information (个人信息保护法第二十八条). */
const SENSITIVE: readonly CaseKind[] = ['aid'];

type Of = Pick<CaseEntity, 'kind' | 'section' | 'holderId'>;

/**
 * Whether a colleague may open a case's files of one use: identity papers are for the case's holder and the section head
 * alone, papers of hardship aid for whoever works on the case, files of an answer that is not sent for those who may see it,
 * others for everybody in whose scope it lies.
 */
export function mayOpen(who: Actor, record: Of, use: CaseFileEntity['use']): boolean {
  if (!mayHandle(who, record)) return false;
  if (use === 'identity') return record.holderId === who.id || who.roles.includes('reviewer');
  if (use === 'draft') return WRITES.some(role => who.roles.includes(role));
  return !SENSITIVE.includes(record.kind) || worksOn(who, record);
}

/** The line of history that opening a file leaves; null where anybody in scope may read along. */
export function lookOf(kind: CaseKind, use: CaseFileEntity['use']): 'look-paper' | 'look-file' | null {
  if (use === 'identity') return 'look-paper';
  return SENSITIVE.includes(kind) ? 'look-file' : null;
}
