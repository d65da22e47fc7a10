import { type PersonalTable, personalDataMap, type RetentionClass } from '@vc/domain';
import { CaseEntity } from '../case/index.ts';
import { removeFilesOn, sentByPerson } from '../case-file/index.ts';
import type { Tx } from '../platform/tx.ts';

/** Tables of which a row may lose its person, with the columns that it loses then. */
export interface Detachable {
  table: string;
  retention: RetentionClass;
  owner: string;
  cleared: string[];
  /** In SQL: which rows keep those columns as long as the accounts are kept, and lose only their owner. */
  vouchers: string | null;
}

const clearedOf = ({ columns }: PersonalTable): string[] => Object.keys(columns).filter(column => columns[column]?.end === 'cleared');

/** Every table of the map whose rows outlive their person. */
export const detachable: readonly Detachable[] = Object.entries(personalDataMap).flatMap(([table, entry]) =>
  entry.after === 'detached' && typeof entry.owner === 'string'
    ? [{ table, retention: entry.retention, owner: entry.owner, cleared: clearedOf(entry), vouchers: entry.vouchers ?? null }]
    : [],
);

/** Parts of cases that hold personal data of their own, by the column that names their case. */
export const caseParts: readonly { table: string; caseIn: string; cleared: string[] }[] = Object.entries(personalDataMap).flatMap(
  ([table, entry]) =>
    entry.owner !== null && typeof entry.owner === 'object' ? [{ table, caseIn: entry.owner.caseIn, cleared: clearedOf(entry) }] : [],
);

const emptied = (columns: readonly string[]): string => columns.map(column => `\`${column}\` = NULL`).join(', ');

/**
 * Everything that a device owns loses its person: names and numbers are emptied, papers fall due, what it was about stays.
 * Gives how many rows.
 */
export async function detachDevice(tx: Tx, veteranId: string): Promise<number> {
  const cases = await tx.query<Pick<CaseEntity, 'id' | 'kind'>[]>('SELECT id, kind FROM case_record WHERE veteranId = ?', [veteranId]);
  for (const { id, kind } of cases) {
    await detachParts(tx, id);
    if (!(await vouches(tx, kind, id))) await removeFilesOn(tx, id, sentByPerson, tx.today);
    await tx.record(kind, id, 'detach', '本人注销');
  }
  let rows = 0;
  for (const { table, owner, cleared, vouchers } of detachable) {
    const [found] = await tx.query<{ n: number | string }[]>(`SELECT COUNT(*) AS n FROM \`${table}\` WHERE \`${owner}\` = ?`, [veteranId]);
    if (vouchers) await tx.query(`UPDATE \`${table}\` SET ${emptied([owner])} WHERE \`${owner}\` = ? AND ${vouchers}`, [veteranId]);
    await tx.query(`UPDATE \`${table}\` SET ${emptied([...cleared, owner])} WHERE \`${owner}\` = ?`, [veteranId]);
    rows += Number(found?.n ?? 0);
  }
  return rows;
}

/** Whatever is a device's alone goes: notices, drafts, its session. */
export async function removeOwned(tx: Tx, veteranId: string): Promise<void> {
  for (const [table, { owner, after }] of Object.entries(personalDataMap))
    if (after === 'removed' && typeof owner === 'string') await tx.query(`DELETE FROM \`${table}\` WHERE \`${owner}\` = ?`, [veteranId]);
}

/**
 * One case loses its person: its record, its own row, its parts and the papers that were sent with it, which the sweep of
 * files takes from today on. What the bureau itself answered with or gave away stays as its record.
 */
export async function detachCase(tx: Tx, id: string, why: string): Promise<void> {
  const row = await tx.lock(CaseEntity, { id });
  for (const { table, owner, cleared } of detachable.filter(({ table }) => table === 'case_record' || table === row.kind))
    await tx.query(`UPDATE \`${table}\` SET ${emptied([...cleared, owner])} WHERE id = ?`, [id]);
  await tx.query('UPDATE case_file SET veteranId = NULL WHERE caseId = ?', [id]);
  await removeFilesOn(tx, id, sentByPerson, tx.today);
  await detachParts(tx, id);
  await tx.record(row.kind, id, 'detach', why);
}

/** True for a case that money was paid on: its papers belong to the accounts (会计档案管理办法). */
async function vouches(tx: Tx, kind: string, id: string): Promise<boolean> {
  const vouchers = detachable.find(({ table }) => table === kind)?.vouchers;
  if (!vouchers) return false;
  return (await tx.query<unknown[]>(`SELECT id FROM \`${kind}\` WHERE id = ? AND ${vouchers}`, [id])).length > 0;
}

async function detachParts(tx: Tx, caseId: string): Promise<void> {
  for (const { table, caseIn, cleared } of caseParts)
    if (cleared.length > 0) await tx.query(`UPDATE \`${table}\` SET ${emptied(cleared)} WHERE \`${caseIn}\` = ?`, [caseId]);
}
