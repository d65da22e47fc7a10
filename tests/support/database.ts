import { mysqlServer, newDatabaseUrl as newMysqlUrl, type Place } from '../../apps/server/test/support/database.ts';

/** The databases that every whole-product test runs on; the second one where a MySQL server is at hand. */
export const databases: readonly ('sqlite' | 'mysql')[] = mysqlServer ? ['sqlite', 'mysql'] : ['sqlite'];

/** The address of a new, empty database; undefined for the embedded one. */
export const newDatabaseUrl = async (kind: 'sqlite' | 'mysql'): Promise<string | undefined> =>
  kind === 'sqlite' ? undefined : await newMysqlUrl();

/** Where the demo data lies that products start on copies of (see `demo-data.ts`). */
export const demoPlaces = (): { sqlite?: Place; mysql?: Place } => JSON.parse(process.env.VC_DEMO_PLACES ?? '{}');
