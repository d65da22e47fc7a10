import type { NoticeKind } from '@vc/domain';
import { CaseEntity } from '../../case/index.ts';
import { tell } from '../../notice/index.ts';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity } from '../foi.entity.ts';

/** A word to the phone that applied; nothing where it came on paper. */
export const tellApplicant = (tx: Tx, row: FoiEntity, kind: NoticeKind, title: string, body: string): Promise<void> =>
  tell(tx, { veteran: row.veteranId }, kind, { kind: 'foi', id: row.id }, { title, body: `登记编号 ${row.registrationNumber}：${body}` });

/** A word to whoever handles it, if anybody does already. */
export async function tellHolder(tx: Tx, row: FoiEntity, title: string, body: string): Promise<void> {
  const record = await tx.find(CaseEntity, { id: row.id });
  if (record?.holderId && record.holderId !== tx.who.id)
    await tell(
      tx,
      { staff: record.holderId },
      'feedback',
      { kind: 'foi', id: row.id },
      { title, body: `登记编号 ${row.registrationNumber}：${body}` },
    );
}
