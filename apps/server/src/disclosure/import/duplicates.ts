import type { Channel } from '@vc/domain';
import { ledgerColumns } from '../ledger-columns.ts';
import { importedSql, linksSql, onDaysSql } from './duplicates.sql.ts';
import { sameness } from './read-row.ts';
import type { ReadyRow, RowProblem } from './row.ts';

interface Asks {
  query<T = unknown>(sql: string, values?: unknown[]): Promise<T>;
}

const CHUNK = 500;
const { title: TITLE, url: URL } = ledgerColumns;
const duplicate = (row: number, column: string, message: string): RowProblem => ({ row, column, message, kind: 'duplicate' });

/** Parts rows of a table that are alike: the first of them stays, the others are told which row they repeat. */
export function withoutRepeats(rows: readonly ReadyRow[]): { kept: ReadyRow[]; repeats: RowProblem[] } {
  const [byName, byLink] = [new Map<string, number>(), new Map<string, number>()];
  const kept: ReadyRow[] = [];
  const repeats: RowProblem[] = [];
  for (const row of rows) {
    const name = byName.get(sameness(row));
    const link = row.url === null ? undefined : byLink.get(row.url);
    if (name !== undefined) repeats.push(duplicate(row.row, TITLE, `与第 ${name} 行的名称、渠道和公开日期都相同，只取前一行`));
    else if (link !== undefined) repeats.push(duplicate(row.row, URL, `与第 ${link} 行的链接相同，只取前一行；如果不是同一条，请改正链接`));
    else {
      byName.set(sameness(row), row.row);
      if (row.url !== null) byLink.set(row.url, row.row);
      kept.push(row);
    }
  }
  return { kept, repeats };
}

/** Which of the rows the ledger has already, each with how it was recognised. */
export async function alreadyIn(read: Asks, rows: readonly ReadyRow[]): Promise<Map<ReadyRow, RowProblem>> {
  const found = new Map<ReadyRow, RowProblem>();
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    const ledger = await standing(read, chunk);
    for (const row of chunk) {
      const problem = ledger.problemOf(row);
      if (problem) found.set(row, problem);
    }
  }
  return found;
}

async function standing(read: Asks, rows: readonly ReadyRow[]) {
  const keys = rows.map(({ key }) => key);
  const days = [...new Set(rows.map(({ publishedOn }) => publishedOn))];
  const urls = rows.flatMap(({ url }) => url ?? []);
  const imported = await read.query<{ importKey: string; withdrawnOn: string | null }[]>(importedSql(keys), keys);
  const named = await read.query<{ title: string; channel: Channel; publishedOn: string }[]>(onDaysSql(days), days);
  const linked = urls.length > 0 ? await read.query<{ url: string }[]>(linksSql(urls), urls) : [];
  const [before, names, links] = [
    new Map(imported.map(({ importKey, withdrawnOn }) => [importKey, withdrawnOn])),
    new Set(named.map(sameness)),
    new Set(linked.map(({ url }) => url)),
  ];
  return {
    problemOf({ row, key, url, ...rest }: ReadyRow): RowProblem | null {
      if (before.has(key))
        return duplicate(
          row,
          TITLE,
          before.get(key) ? '以前导入过，后来已撤下，没有再导入；确要恢复，请用“登记公开信息”重新登记' : '以前导入过，没有重复导入',
        );
      if (names.has(sameness(rest))) return duplicate(row, TITLE, '台账里已有名称、渠道和公开日期都相同的记录，没有重复导入');
      if (url !== null && links.has(url)) return duplicate(row, URL, '台账里已有同一链接的记录，没有重复导入；如果不是同一条，请改正链接');
      return null;
    },
  };
}
