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

/** The injection token of the two ways. */
export const SOURCES = Symbol('sources');

/** Runs `act` while no other server runs an act of this name on the same database: what is done once, at the start. */
export async function alone<T>({ dialect, writer }: Sources, name: string, act: () => Promise<T>): Promise<T> {
  if (dialect === 'sqlite') return act();
  const runner = writer.createQueryRunner();
  const lock = `vc-${name}-${String(writer.driver.database)}`.slice(0, 60);
  try {
    const [row] = (await runner.query('SELECT GET_LOCK(?, 120) AS got', [lock])) as { got: number | string }[];
    if (Number(row?.got) !== 1) throw new Error('另一台服务器正在启动，等了两分钟还没有完成');
    return await act();
  } finally {
    // The connection goes back to the pool, and would keep the lock.
    await runner.query('SELECT RELEASE_LOCK(?)', [lock]);
    await runner.release();
  }
}
