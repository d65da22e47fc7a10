import type { DataSource, Logger } from 'typeorm';
import type { Dialect, Sources } from '../../src/platform/sources.ts';

/** A query as the database was asked it. */
export interface Query {
  text: string;
  values: unknown[];
}

const ignore = (): void => undefined;

/** Runs `act` and gives every different SELECT that was asked meanwhile, with the values of its first time. */
export async function queriesOf({ writer, reader }: Sources, act: () => Promise<unknown>): Promise<Query[]> {
  const seen = new Map<string, Query>();
  const logger: Logger = {
    logQuery: (text, values = []) => {
      if (/^\s*SELECT/i.test(text) && !seen.has(text)) seen.set(text, { text, values: [...(values as unknown[])] });
    },
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
  const before = writer.logger;
  for (const source of [writer, reader]) source.logger = logger;
  try {
    await act();
  } finally {
    for (const source of [writer, reader]) source.logger = before;
  }
  return [...seen.values()];
}

/** The tables that a query reads through from end to end, whether row by row or along an index. */
export const tablesReadThrough = (source: DataSource, dialect: Dialect, query: Query): Promise<string[]> =>
  (dialect === 'sqlite' ? onSqlite : onMysql)(source, query);

/** Lines such as `SCAN foi USING COVERING INDEX …`; what is found by an index is a SEARCH, and `(subquery-1)` is no table. */
async function onSqlite(source: DataSource, { text, values }: Query): Promise<string[]> {
  const rows = await source.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${text}`, values);
  return rows.flatMap(({ detail }) => /^SCAN (?!CONSTANT)(\w+)/.exec(detail)?.[1] ?? []);
}

interface PlanPart {
  table_name?: string;
  access_type?: string;
}

/** Every table in the plan that is read by `ALL` rows or by the whole of an `index`; `<subquery2>` is no table. */
async function onMysql(source: DataSource, { text, values }: Query): Promise<string[]> {
  const [row] = await source.query<[{ EXPLAIN: string }]>(`EXPLAIN FORMAT=JSON ${text}`, values);
  const found: string[] = [];
  JSON.parse(row.EXPLAIN, (_, part: PlanPart | null) => {
    const { table_name: table, access_type: access } = part ?? {};
    if (table && /^\w/.test(table) && (access === 'ALL' || access === 'index')) found.push(table);
    return part;
  });
  return found;
}
