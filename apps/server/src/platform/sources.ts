import type { DataSource } from 'typeorm';

export type Dialect = 'sqlite' | 'mysql';

/**
 * The two ways to the database. On SQLite they are two connections to one file: TypeORM keeps one connection for
 * a whole DataSource, and transactions that interleave on it lose acknowledged writes. Only `Db.write` reaches
 * the writer; everything else reads committed snapshots through the reader, which cannot write at all.
 * On MySQL both are the same pool.
 */
export interface Sources {
  dialect: Dialect;
  writer: DataSource;
  reader: DataSource;
}
