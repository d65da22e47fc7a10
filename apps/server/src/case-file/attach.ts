import { caseFileLimits, Problem } from '@vc/contract';
import type { CaseKind } from '@vc/domain';
import { addDays } from '@vc/domain';
import type { Kept } from '../files/index.ts';
import type { Tx } from '../platform/tx.ts';
import { CaseFileEntity } from './case-file.entity.ts';

/** Days for which a file waits for its draft to be filed. */
export const DRAFT_DAYS = 30;

type Of = Pick<CaseFileEntity, 'kind' | 'use' | 'veteranId' | 'caseId'>;

/**
 * The row of a file that lies in the storage. One that belongs to no case yet is removed when its draft is not filed;
 * one that `waits` in its case, when it is not handed in.
 */
export function addCaseFile(tx: Tx, { findings: _, ...kept }: Kept, of: Of, waits = of.caseId === null): Promise<CaseFileEntity> {
  return tx.keepRow(CaseFileEntity, {
    ...kept,
    ...of,
    uploaderId: tx.who.id,
    uploaderName: tx.who.name,
    removeOn: waits ? addDays(tx.today, DRAFT_DAYS) : null,
    removedAt: null,
  });
}

/** Whether a file is one that whoever hands files in has brought. */
export type Brought = (file: CaseFileEntity) => boolean;

/** Sent from one of these devices. */
export const sentFrom =
  (...devices: readonly string[]): Brought =>
  ({ veteranId }) =>
    veteranId !== null && devices.includes(veteranId);

/** Taken in by this colleague for a case that is not entered yet. */
export const takenInBy =
  (staffId: string): Brought =>
  ({ caseId, veteranId, uploaderId }) =>
    caseId === null && veteranId === null && uploaderId === staffId;

/** Uploaded for an answer in this case that is not sent yet. */
export const writtenFor =
  (id: string): Brought =>
  ({ caseId, use }) =>
    caseId === id && use === 'draft';

/** Taken in at the counter for this case, and not handed in yet. */
export const takenInFor =
  (id: string): Brought =>
  ({ caseId, veteranId, removeOn }) =>
    caseId === id && veteranId === null && removeOn !== null;

/**
 * Files of a device's draft become files of the case that was filed out of it, or of a message in it. Problem `invalid`
 * for keys that are not that device's, are in use, or are too many.
 */
export function attachCaseFiles(tx: Tx, veteranId: string, kind: CaseKind, caseId: string, keys: readonly string[]): Promise<void> {
  return attachBrought(tx, sentFrom(veteranId), { kind, id: caseId, veteranId }, keys);
}

/** To which case files belong from now on, whose they are, and, where that changes, what. */
interface Belonging {
  kind: CaseKind;
  id: string;
  veteranId: string | null;
  use?: CaseFileEntity['use'];
}

/** As `attachCaseFiles`, of whatever way files were brought; they are then the person's, who sees them on his phone. */
export async function attachBrought(
  tx: Tx,
  brought: Brought,
  { kind, id, veteranId, use }: Belonging,
  keys: readonly string[],
): Promise<void> {
  if (keys.length > caseFileLimits.files)
    throw new Problem('invalid', undefined, [{ field: 'files', message: `文件最多 ${caseFileLimits.files} 个，请删减` }]);
  for (const key of new Set(keys)) {
    const file = await tx.lockIfAny(CaseFileEntity, { key, kind });
    if (!file || !brought(file) || file.removedAt || (file.caseId !== null && file.caseId !== id))
      throw new Problem('invalid', undefined, [{ field: 'files', message: '有文件没有传上来，请重新选择后再提交' }]);
    await tx.saveRow(Object.assign(file, { caseId: id, veteranId, use: use ?? file.use, removeOn: null }));
  }
}
