import { type AidDecisionWords, aidDecisionWords, type Day } from '@vc/domain';
import type { Db } from '../platform/db.ts';
import { siteIn } from '../site/index.ts';
import type { AidEntity } from './aid.entity.ts';
import { aidSettingsIn } from './rules.ts';

/** The notice of a decision out of the case's row; null while there is none. */
export async function decisionWords({ read, vault }: Pick<Db, 'read' | 'vault'>, row: AidEntity): Promise<AidDecisionWords | null> {
  if (row.noticeNumber === null || row.reason === null) return null;
  const { name, phone, hours } = await siteIn(read);
  return aidDecisionWords(
    {
      number: row.noticeNumber,
      to: vault.open(row.name),
      kind: row.kind,
      receipt: row.receipt,
      filedOn: row.filedOn as Day,
      decidedOn: row.decidedOn as Day,
      fen: row.grantedFen,
      ground: row.ground,
      reason: vault.open(row.reason),
      bureau: { name, phone, hours },
    },
    await aidSettingsIn(read),
  );
}
