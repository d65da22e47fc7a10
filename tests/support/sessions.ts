import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createConnection } from 'mysql2/promise';

const ENDED = '2000-01-01T00:00:00.000Z';

/** Ends the session behind a secret on the server, while whoever holds it still believes in it. */
export async function endSession({ dataDir, databaseUrl }: { dataDir: string; databaseUrl?: string }, token: string): Promise<void> {
  const hash = createHash('sha256').update(token).digest('hex');
  const statement = 'UPDATE session SET expiresAt = ? WHERE tokenHash = ?';
  if (databaseUrl) {
    const connection = await createConnection(databaseUrl);
    await connection.execute(statement, [ENDED, hash]);
    await connection.end();
    return;
  }
  const database = new DatabaseSync(join(dataDir, 'veterans-cloud.sqlite'), { timeout: 5000 });
  const { changes } = database.prepare(statement).run(ENDED, hash);
  database.close();
  if (changes !== 1) throw new Error('no such session');
}
