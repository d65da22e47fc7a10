import { type QueryRunner, Table, type TableColumnOptions, TableIndex } from 'typeorm';
import { sealedLength } from '../platform/vault.ts';

/** Columns of a migration, in the few types that are the same on SQLite and MySQL (see `platform/columns.ts`). */
type Column = Omit<TableColumnOptions, 'name'>;
export type Columns = Record<string, Column>;

const maybe = (column: Column): Column => ({ ...column, isNullable: true });
export const str = (length: number): Column => ({ type: 'varchar', length: String(length) });
export const optional = {
  str: (length: number) => maybe(str(length)),
  long: maybe({ type: 'mediumtext' }),
  int: maybe({ type: 'integer' }),
};
export const ref = str(26);
/** Personal data of at most so many UTF-8 bytes, and what it is found by. */
export const sealed = (bytes: number): Column => str(sealedLength(bytes));
export const blindIndex = str(64);
export const day = str(10);
export const instant = str(24);
export const int: Column = { type: 'integer' };
export const flag: Column = { type: 'boolean' };
/** Whole fen, or a count that may be as large. */
export const money: Column = { type: 'bigint' };
export const long: Column = { type: 'mediumtext' };
export const key = (column: Column): Column => ({ ...column, isPrimary: true });

/** The columns of every row that people work on. */
export const row: Columns = { id: key(ref), version: int, createdAt: instant, updatedAt: instant };

export interface IndexOn {
  on: string[];
  unique?: boolean;
}

export const isMysql = (q: QueryRunner): boolean => q.dataSource.options.type === 'mysql';

/** Creates a table with its indexes. Text compares byte by byte on both databases. */
export async function createTable(q: QueryRunner, name: string, columns: Columns, indexes: IndexOn[] = []): Promise<void> {
  await q.createTable(new Table({ name, columns: Object.entries(columns).map(([column, options]) => ({ name: column, ...options })) }));
  if (isMysql(q)) await q.query(`ALTER TABLE \`${name}\` CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  for (const { on, unique } of indexes) await q.createIndex(name, new TableIndex({ columnNames: on, isUnique: unique ?? false }));
}

/** Gives columns of text another width, or lets them be empty, their values kept: left to TypeORM, MySQL would lose them. */
export async function widen(q: QueryRunner, table: string, columns: Columns): Promise<void> {
  for (const [name, options] of Object.entries(columns)) {
    const from = (await q.getTable(table))?.findColumnByName(name);
    if (!from) throw new Error(`no column ${table}.${name}`);
    if (isMysql(q)) {
      const type = `varchar(${options.length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin ${options.isNullable ? 'NULL' : 'NOT NULL'}`;
      await q.query(`ALTER TABLE \`${table}\` MODIFY \`${name}\` ${type}`);
    } else {
      const to = Object.assign(from.clone(), { length: options.length, isNullable: options.isNullable ?? false });
      await q.changeColumn(table, from, to);
    }
  }
}
