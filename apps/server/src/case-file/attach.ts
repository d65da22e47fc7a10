import { caseFileLimits, Problem } from '@vc/contract';
import type { CaseKind } from '@vc/domain';
import { addDays } from '@vc/domain';
import type { Kept } from '../files/index.ts';
import type { Tx } from '../platform/tx.ts';
import { CaseFileEntity } from './case-file.entity.ts';

/** Days for which a file waits for its draft to be filed. */
export const DRAFT_DAYS = 30;

type Of = Pick<CaseFileEntity, 'kind' | 'use' | 'veteranId' | 'caseId'>;

/** The row of a file that lies in the storage. One that belongs to no case yet is removed when its draft is not filed. */
export function addCaseFile(tx: Tx, { findings: _, ...kept }: Kept, of: Of): Promise<CaseFileEntity> {
  return tx.keepRow(CaseFileEntity, {
    ...kept,
    ...of,
    uploaderId: tx.who.id,
    uploaderName: tx.who.name,
    removeOn: of.caseId === null ? addDays(tx.today, DRAFT_DAYS) : null,
    removedAt: null,
  });
}

/**
 * Files of a device's draft become files of the case that was filed out of it, or of a message in it. Problem `invalid`
 * for keys that are not that device's, are in use, or are too many.
 */
export async function attachCaseFiles(tx: Tx, veteranId: string, kind: CaseKind, caseId: string, keys: readonly string[]): Promise<void> {
  if (keys.length > caseFileLimits.files)
    throw new Problem('invalid', undefined, [{ field: 'files', message: `文件最多 ${caseFileLimits.files} 个，请删减` }]);
  for (const key of new Set(keys)) {
    const file = await tx.lockIfAny(CaseFileEntity, { key, veteranId, kind });
    if (!file || file.removedAt || (file.caseId !== null && file.caseId !== caseId))
      throw new Problem('invalid', undefined, [{ field: 'files', message: '有文件没有传上来，请重新选择后再提交' }]);
    await tx.saveRow(Object.assign(file, { caseId, removeOn: null }));
  }
}
