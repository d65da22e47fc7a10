import { addDays } from '@vc/domain';
import { removeFilesOn } from '../case-file/index.ts';
import type { Tx } from '../platform/tx.ts';
import { aidSettingsIn } from './rules.ts';

/** A case has ended: its identity papers (身份证明) have served, and are kept for the days of the bureau's rules only. */
export async function letIdentityPapersGo(tx: Tx, caseId: string): Promise<void> {
  const { paperDays } = await aidSettingsIn(tx);
  await removeFilesOn(tx, caseId, ['identity'], addDays(tx.today, paperDays));
}
