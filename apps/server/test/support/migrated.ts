import { closeSources, migrate, openSources } from '../../src/database.ts';
import { copyDatabase, newDatabase, type Place, type TestDatabase } from './database.ts';

/** Makes all tables once for all tests: each server starts on a copy of them. `migrations.test.ts` looks at how they are made. */
export default async function makeTables(): Promise<() => Promise<void>> {
  const model = await newDatabase();
  const sources = await openSources(model);
  await migrate(sources);
  await closeSources(sources);
  process.env.VC_MIGRATED = JSON.stringify({ dataDir: model.dataDir, databaseUrl: model.databaseUrl } satisfies Place);
  return model.drop;
}

/** A database of a test's own, with all tables, empty ones. */
export async function newMigratedDatabase(): Promise<TestDatabase> {
  const database = await newDatabase();
  await copyDatabase(JSON.parse(process.env.VC_MIGRATED as string), database);
  return database;
}
