import { correctables, type HeldItem, type HeldPart, type OpenCase } from '@vc/contract';
import { momentInWords, type PersonalTable, personalDataMap, retentionClasses, type ToldColumn } from '@vc/domain';
import type { Db, Reader } from '../platform/db.ts';
import { isSealed, type Vault } from '../platform/vault.ts';

/** Rows of one table that are told; nobody's own reach so far. */
const MOST = 1000;

type Value = string | number | boolean | null;

/** Everything that is held about a device, as the map lists it; tables of which nothing is held are left out. */
export async function heldOf(db: Db, veteranId: string): Promise<HeldPart[]> {
  const parts: HeldPart[] = [];
  for (const [table, entry] of Object.entries(personalDataMap)) {
    const rows = await rowsOf(db.read, table, entry, veteranId);
    if (rows.length === 0) continue;
    const { title, purpose, retention } = entry;
    const howLong = retentionClasses[retention].words;
    parts.push({ table, title, purpose, howLong, items: rows.map(row => itemOf(db.vault, table, entry, row)) });
  }
  return parts;
}

/** Cases of a device that are not closed: they need their person until they are answered. */
export const openCasesOf = (read: Pick<Reader, 'query'>, veteranId: string): Promise<OpenCase[]> =>
  read.query('SELECT kind, id, number, title, stateWords FROM case_record WHERE veteranId = ? AND closedOn IS NULL ORDER BY id', [
    veteranId,
  ]);

const shownIn = ({ columns }: PersonalTable): string[] => Object.keys(columns).filter(column => !columns[column]?.hidden);

async function rowsOf(
  read: Pick<Reader, 'query'>,
  table: string,
  entry: PersonalTable,
  veteranId: string,
): Promise<Record<string, Value>[]> {
  const { owner, told = {}, only = '1 = 1' } = entry;
  if (owner === null) return [];
  const names = [...new Set([...shownIn(entry), ...Object.keys(told)])];
  const columns = names.map(name =>
    told[name]?.titled ? `(SELECT p.title FROM publication p WHERE p.id = t.\`${name}\`) AS \`${name}\`` : `t.\`${name}\``,
  );
  const id = table === 'session' ? "'' AS id" : 't.id';
  const whose =
    typeof owner === 'string' ? `t.\`${owner}\` = ?` : `t.\`${owner.caseIn}\` IN (SELECT id FROM case_record WHERE veteranId = ?)`;
  return read.query(`SELECT ${[id, ...columns].join(', ')} FROM \`${table}\` t WHERE ${whose} AND ${only} LIMIT ${MOST}`, [veteranId]);
}

function itemOf(vault: Vault, table: string, { columns, told = {} }: PersonalTable, row: Record<string, Value>): HeldItem {
  const shown: [string, ToldColumn][] = [...Object.entries(columns).filter(([, { hidden }]) => !hidden), ...Object.entries(told)];
  const facts = shown.flatMap(([column, { what, words }]) => {
    const value = row[column];
    if (value === null || value === undefined || value === '') return [];
    return [{ label: what, value: inWords(vault, String(value), words) }];
  });
  const may: HeldItem['may'] = table in correctables && row.state === 'joined' ? ['correct'] : [];
  return { id: String(row.id), facts, may };
}

function inWords(vault: Vault, value: string, words?: Readonly<Record<string, string>>): string {
  if (isSealed(value)) return inWords(vault, vault.open(value), words);
  if (/^[[{]/.test(value)) return leavesOf(value).join('；');
  return words?.[value] ?? (/^\d{4}-\d{2}-\d{2}T.+Z$/.test(value) ? momentInWords(value) : value);
}

/** What stands in a text of JSON, without its shape. Other text is what it is. */
function leavesOf(text: string): string[] {
  const leaves = (value: unknown): string[] =>
    value === null || typeof value === 'boolean' ? [] : typeof value === 'object' ? Object.values(value).flatMap(leaves) : [String(value)];
  try {
    return leaves(JSON.parse(text));
  } catch {
    return [text];
  }
}
