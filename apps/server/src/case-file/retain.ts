import type { CaseFileUse, CaseKind, Day } from '@vc/domain';
import { In, IsNull, MoreThan, Not, Or } from 'typeorm';
import type { Tx } from '../platform/tx.ts';
import { CaseFileEntity } from './case-file.entity.ts';

/** What a person sends with a case. Everything else is the bureau's own record: what it answered, gave, or kept back. */
export const sentByPerson = ['evidence', 'identity'] as const satisfies readonly CaseFileUse[];

/** Says when a case's files of these uses are to be removed. The sweep does it. */
export async function removeFilesOn(tx: Tx, caseId: string, uses: readonly CaseFileUse[], on: Day): Promise<void> {
  await tx.keep(CaseFileEntity, { removeOn: on, updatedAt: tx.at }, { caseId, use: In([...uses]), removedAt: IsNull() });
}

/** Files that were uploaded for an answer, and that it does not name, are to be removed on a day at the latest. The sweep does it. */
export async function leaveWritten(tx: Tx, caseId: string, named: readonly string[], on: Day): Promise<void> {
  const left = { caseId, use: 'draft' as const, key: Not(In([...named])), removeOn: Or(IsNull(), MoreThan(on)), removedAt: IsNull() };
  await tx.keep(CaseFileEntity, { removeOn: on, updatedAt: tx.at }, left);
}

/** Keeps the files of a draft as long as the draft itself. Files of devices that do not hold it stay as they are. */
export async function keepDraftFiles(
  tx: Tx,
  kind: CaseKind,
  keys: readonly string[],
  owners: readonly string[],
  until: Day,
): Promise<void> {
  if (keys.length === 0) return;
  const own = { key: In([...keys]), kind, caseId: IsNull(), veteranId: In([...owners]) };
  await tx.keep(CaseFileEntity, { removeOn: until, updatedAt: tx.at }, own);
}

/** Gives files of a draft that several devices held to the one which files it. Files of others stay where they are. */
export async function handOverDraftFiles(
  tx: Tx,
  kind: CaseKind,
  keys: readonly string[],
  from: readonly string[],
  to: string,
): Promise<void> {
  if (keys.length === 0) return;
  const mine = { key: In([...keys]), kind, caseId: IsNull(), veteranId: In([...from]) };
  await tx.keep(CaseFileEntity, { veteranId: to, updatedAt: tx.at }, mine);
}
