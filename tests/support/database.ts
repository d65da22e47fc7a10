import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';

const mysqlServer = process.env.VC_TEST_MYSQL ?? null;

/** The databases that every whole-product test runs on; the second one where a MySQL server is at hand. */
export const databases: readonly ('sqlite' | 'mysql')[] = mysqlServer ? ['sqlite', 'mysql'] : ['sqlite'];

/** The address of a new, empty database; undefined for the embedded one. */
export async function newDatabaseUrl(kind: 'sqlite' | 'mysql'): Promise<string | undefined> {
  if (kind === 'sqlite') return undefined;
  const name = `vc_${randomBytes(6).toString('hex')}`;
  const connection = await createConnection(mysqlServer as string);
  await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  await connection.end();
  return `${mysqlServer}/${name}`;
}
