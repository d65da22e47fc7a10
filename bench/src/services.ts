import type { Config } from '../../apps/server/src/config.ts';
import type { Db } from '../../apps/server/src/platform/db.ts';
import type { Sources } from '../../apps/server/src/platform/sources.ts';
import { fillTables, type Sizes } from '../../apps/server/test/support/bulk/fill.ts';

/** A module of the built server, as it runs in production. */
const built = (file: string) => import(new URL(`../../apps/server/dist/${file}`, import.meta.url).href);

const { openSources, migrate, closeSources }: typeof import('../../apps/server/src/database.ts') = await built('database.js');
const { Db: BuiltDb }: typeof import('../../apps/server/src/platform/db.ts') = await built('platform/db.js');
const { WriteQueue }: typeof import('../../apps/server/src/platform/write-queue.ts') = await built('platform/write-queue.js');
const { Vault }: typeof import('../../apps/server/src/platform/vault.ts') = await built('platform/vault.js');
const { newKey }: typeof import('../../apps/server/src/platform/key-ring.ts') = await built('platform/key-ring.js');
const { Clock }: typeof import('../../apps/server/src/platform/clock.ts') = await built('platform/clock.js');
const { SiteService }: typeof import('../../apps/server/src/site/index.ts') = await built('site/index.js');
const { FiguresService }: typeof import('../../apps/server/src/figures/index.ts') = await built('figures/index.js');
const { StatisticsService }: typeof import('../../apps/server/src/statistics/statistics.service.ts') =
  await built('statistics/statistics.service.js');
const { numbersNow }: typeof import('../../apps/server/src/report/compose.ts') = await built('report/compose.js');

type Where = Pick<Config, 'databaseUrl' | 'dataDir'>;

/** The server's own services that count, on a database. */
export interface Services {
  sources: Sources;
  db: Db;
  figures: InstanceType<typeof FiguresService>;
  statistics: InstanceType<typeof StatisticsService>;
  /** Every number that a report of the year may name, the cells of its three tables included, by figure. */
  numbers(year: number): Promise<Record<string, number>>;
  close(): Promise<void>;
}

/** Makes the tables by the real migrations and fills them. */
export async function prepare(where: Where, sizes: Sizes): Promise<void> {
  const sources = await openSources(where);
  await migrate(sources);
  await fillTables(sources, sizes);
  await closeSources(sources);
}

export async function openServices(where: Where): Promise<Services> {
  const sources = await openSources(where);
  const db = new BuiltDb(sources, new WriteQueue(), new Clock(), new Vault([newKey()]));
  const figures = new FiguresService(db, new SiteService(db));
  return {
    sources,
    db,
    figures,
    statistics: new StatisticsService(db, figures, new Clock()),
    numbers: year => db.snapshot(read => numbersNow(read, year)),
    close: () => closeSources(sources),
  };
}
