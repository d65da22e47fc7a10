import type { HistoryLine } from '@vc/contract';
import { acts } from '@vc/domain';
import type { Reader } from './db.ts';
import { HistoryEntity } from './history.entity.ts';

/** Lines shown of a record's history. */
const MOST = 200;

/** What happened to a record, as sentences, oldest first; of a very long history the newest part. */
export async function historyOf(read: Reader, subject: string, subjectId: string): Promise<HistoryLine[]> {
  const rows = await read.find(HistoryEntity, { where: { subject, subjectId }, order: { id: 'DESC' }, take: MOST });
  return rows.reverse().map(row => ({ at: row.at, who: row.whoName, act: acts[row.act], note: row.note }));
}
