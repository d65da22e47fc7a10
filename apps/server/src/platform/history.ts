import type { HistoryLine } from '@vc/contract';
import { acts } from '@vc/domain';
import type { Reader } from './db.ts';
import { HistoryEntity } from './history.entity.ts';

/** What happened to a record, oldest first, as sentences. */
export async function historyOf(read: Reader, subject: string, subjectId: string): Promise<HistoryLine[]> {
  const rows = await read.find(HistoryEntity, { where: { subject, subjectId }, order: { id: 'ASC' }, take: 200 });
  return rows.map(row => ({ at: row.at, who: row.whoName, act: acts[row.act], note: row.note }));
}
