import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeSources, migrate, openSources } from '../src/database.ts';
import { PublicDisclosures } from '../src/disclosure/index.ts';
import { FiguresService } from '../src/figures/index.ts';
import { Clock } from '../src/platform/clock.ts';
import { Db } from '../src/platform/db.ts';
import { newKey } from '../src/platform/key-ring.ts';
import type { Sources } from '../src/platform/sources.ts';
import { Vault } from '../src/platform/vault.ts';
import { WriteQueue } from '../src/platform/write-queue.ts';
import { numbersNow } from '../src/report/compose.ts';
import { SiteService } from '../src/site/index.ts';
import { StatisticsService } from '../src/statistics/statistics.service.ts';
import { fillTables } from './support/bulk/fill.ts';
import { askEverything, countedTables } from './support/counting.ts';
import { newDatabase, type TestDatabase } from './support/database.ts';
import { type Query, queriesOf, tablesReadThrough } from './support/plans.ts';

const YEAR = 2024;
let database: TestDatabase;
let sources: Sources;
/** Every query behind the figures, the statistics and their records, and a year's ledger for everybody, as the services ask them. */
let queries: Query[];

beforeAll(async () => {
  database = await newDatabase();
  sources = await openSources(database);
  await migrate(sources);
  await fillTables(sources, { disclosure: 4000, consultation: 4000, foi: 4000, content: 2000, register: 2000 });
  const db = new Db(sources, new WriteQueue(), new Clock(), new Vault([newKey()]));
  const figures = new FiguresService(db, new SiteService(db));
  const ids = Object.keys(await db.snapshot(read => numbersNow(read, YEAR)));
  queries = await queriesOf(sources, async () => {
    await askEverything(figures, new StatisticsService(db, figures, new Clock()), YEAR, ids);
    await new PublicDisclosures(db, new Clock()).list({ year: YEAR });
  });
});
afterAll(async () => {
  await closeSources(sources);
  await database.drop();
});

/** The counted tables that some query reads from end to end. */
async function readThrough(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const query of queries) for (const table of await tablesReadThrough(sources.writer, sources.dialect, query)) found.add(table);
  return new Set(countedTables.filter(table => found.has(table)));
}

test('no figure of a year, and no list behind one or of what everybody may read, reads a table from end to end', async () => {
  expect(queries.length).toBeGreaterThan(50);
  expect([...(await readThrough())]).toEqual([]);
});

test('a table that has lost its indexes is noticed', { timeout: 120_000 }, async () => {
  const runner = sources.writer.createQueryRunner();
  for (const table of countedTables) {
    for (const { name, isUnique } of sources.writer.getMetadata(table).indices)
      if (!isUnique) await runner.dropIndex(table, name as string);
  }
  await runner.release();
  expect([...(await readThrough())]).toEqual([...countedTables]);
});
