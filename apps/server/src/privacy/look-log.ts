import type { Input, LookLine, privacyRoutes as routes } from '@vc/contract';
import { acts, addDays, type CaseKind, caseKinds, type Day, instantAt, maskName, personalDataMap } from '@vc/domain';
import type { Db } from '../platform/db.ts';
import type { HistoryEntity } from '../platform/history.entity.ts';
import { isSealed } from '../platform/vault.ts';

/** Acts by which somebody saw personal data that lists mask. */
const LOOKS = ['look', 'look-paper', 'look-file', 'look-roll', 'look-flood'] as const;

type Filter = Pick<Input<typeof routes.looks>, 'from' | 'to' | 'who'>;
export type LookRow = Pick<HistoryEntity, 'id' | 'at' | 'whoName' | 'subject' | 'subjectId' | 'act' | 'note' | 'ip'>;

/** Looks that fit, newest first, below the id `before`. Days are of Beijing, both included. */
export function looksOf(db: Db, { from, to, who }: Filter, before: string | null, limit: number): Promise<LookRow[]> {
  const where: [sql: string, value: string][] = [];
  if (from) where.push(['at >= ?', instantAt(from)]);
  if (to) where.push(['at < ?', instantAt(addDays(to as Day, 1))]);
  if (who) where.push(['INSTR(whoName, ?) > 0', who]);
  if (before) where.push(['id < ?', before]);
  const also = where.map(([sql]) => ` AND ${sql}`).join('');
  return db.read.query(
    `SELECT id, at, whoName, subject, subjectId, act, note, ip FROM history WHERE act IN ('${LOOKS.join("', '")}')${also} ORDER BY id DESC LIMIT ${limit}`,
    where.map(([, value]) => value),
  );
}

/** One look in words: whose number it was is said by the record and the masked name. */
export async function lookLine(db: Db, row: LookRow): Promise<LookLine> {
  return { at: row.at, who: row.whoName, act: acts[row.act], of: await whose(db, row), reason: row.note, ip: row.ip };
}

async function whose(db: Db, { subject, subjectId }: LookRow): Promise<string> {
  if (subject === 'content') return `报名名单 ${(await titleOf(db, subjectId)) ?? ''}`.trim();
  const title = caseKinds[subject as CaseKind] ?? personalDataMap[subject]?.title ?? subject;
  const parts = [title, subject in caseKinds ? await numberOf(db, subjectId) : null, await nameIn(db, subject, subjectId)];
  return parts.filter(part => part !== null).join(' ');
}

/** The title of an item whose roll was taken along. */
async function titleOf(db: Db, id: string): Promise<string | null> {
  const [row]: { title: string }[] = await db.read.query('SELECT title FROM content WHERE id = ?', [id]);
  return row ? `《${row.title}》` : null;
}

async function numberOf(db: Db, id: string): Promise<string | null> {
  const [row]: { number: string }[] = await db.read.query('SELECT number FROM case_record WHERE id = ?', [id]);
  return row?.number ?? null;
}

async function nameIn(db: Db, table: string, id: string): Promise<string | null> {
  if (!personalDataMap[table]?.columns.name) return null;
  const [row]: { name: string | null }[] = await db.read.query(`SELECT name FROM \`${table}\` WHERE id = ?`, [id]);
  if (!row?.name) return null;
  return maskName(isSealed(row.name) ? db.vault.open(row.name) : row.name);
}
