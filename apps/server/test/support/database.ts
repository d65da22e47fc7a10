import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';

/** `mysql://root@127.0.0.1:3399` runs the tests on that server; absent, they run on embedded files. */
export const mysqlServer = process.env.VC_TEST_MYSQL ?? null;

/** Where a database lies: its folder, and its address when it is not the embedded one. */
export interface Place {
  dataDir: string;
  databaseUrl: string | null;
}
export interface TestDatabase extends Place {
  drop(): Promise<void>;
}

async function onServer(...statements: string[]): Promise<void> {
  const connection = await createConnection(mysqlServer as string);
  try {
    for (const statement of statements) await connection.query(statement);
  } finally {
    await connection.end();
  }
}

/** The address of a new, empty database on the MySQL server. */
export async function newDatabaseUrl(): Promise<string> {
  const name = `vc_${randomBytes(6).toString('hex')}`;
  await onServer(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return `${mysqlServer}/${name}`;
}

const nameOf = (databaseUrl: string): string => databaseUrl.slice(databaseUrl.lastIndexOf('/') + 1);

/** A database of a test's own, empty. */
export async function newDatabase(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vc-test-'));
  const databaseUrl = mysqlServer ? await newDatabaseUrl() : null;
  return {
    dataDir,
    databaseUrl,
    drop: async () => {
      if (databaseUrl) await onServer(`DROP DATABASE ${nameOf(databaseUrl)}`);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Fills an empty database with all that another holds: its files, its tables, their rows. */
export async function copyDatabase(from: Place, to: Place): Promise<void> {
  cpSync(from.dataDir, to.dataDir, { recursive: true });
  if (!from.databaseUrl || !to.databaseUrl) return;
  const [source, target] = [nameOf(from.databaseUrl), nameOf(to.databaseUrl)];
  const connection = await createConnection(mysqlServer as string);
  try {
    const [tables] = await connection.query<RowDataPacket[]>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?',
      [source],
    );
    for (const { name } of tables) {
      await connection.query(`CREATE TABLE ${target}.${name} LIKE ${source}.${name}`);
      await connection.query(`INSERT INTO ${target}.${name} SELECT * FROM ${source}.${name}`);
    }
  } finally {
    await connection.end();
  }
}
