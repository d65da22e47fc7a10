import type { NoticeKind, NoticeWords, ReplySigner } from '@vc/domain';
import { CaseEntity, tellHolder as tellDesk, tellSigners as tellThose } from '../../case/index.ts';
import { tell } from '../../notice/index.ts';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity } from '../foi.entity.ts';

/** A word to the phone that applied; nothing where it came on paper. */
export const tellApplicant = (tx: Tx, row: FoiEntity, kind: NoticeKind, title: string, body: string): Promise<void> =>
  tell(tx, { veteran: row.veteranId }, kind, { kind: 'foi', id: row.id }, words(row, title, body));

const words = ({ registrationNumber }: FoiEntity, title: string, body: string): NoticeWords => ({
  title,
  body: `登记编号 ${registrationNumber}：${body}`,
});
const recordOf = (tx: Tx, { id }: FoiEntity): Promise<CaseEntity> => tx.lock(CaseEntity, { id });

/** A word to whoever handles it, else to the clerks of its section. */
export const tellHolder = async (tx: Tx, row: FoiEntity, title: string, body: string): Promise<void> =>
  tellDesk(tx, await recordOf(tx, row), 'feedback', words(row, title, body));

/** A word to those whose signature it waits for. */
export const tellSigners = async (tx: Tx, row: FoiEntity, signer: ReplySigner, title: string, body: string): Promise<void> =>
  tellThose(tx, await recordOf(tx, row), signer, words(row, title, body));
