import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

/** `mysql://root@127.0.0.1:3399` runs the tests on that server; absent, they run on embedded files. */
export const mysqlServer = process.env.VC_TEST_MYSQL ?? null;

export interface TestDatabase {
  dataDir: string;
  databaseUrl: string | null;
  drop(): Promise<void>;
}

/** A database of a test's own, empty. */
export async function newDatabase(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vc-test-'));
  const dropFolder = () => rmSync(dataDir, { recursive: true, force: true });
  if (!mysqlServer) return { dataDir, databaseUrl: null, drop: async () => dropFolder() };
  const name = `vc_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string) => {
    const connection = await createConnection(mysqlServer as string);
    await connection.query(sql);
    await connection.end();
  };
  await run(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return {
    dataDir,
    databaseUrl: `${mysqlServer}/${name}`,
    drop: async () => {
      await run(`DROP DATABASE ${name}`);
      dropFolder();
    },
  };
}
