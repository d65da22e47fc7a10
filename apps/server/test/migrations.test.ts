import { DataSource, type DataSourceOptions } from 'typeorm';
import { expect, test } from 'vitest';
import { closeSources, migrate, openSources } from '../src/database.ts';
import type { Sources } from '../src/platform/sources.ts';
import { newDatabase } from './support/database.ts';

/** What TypeORM would still change. MariaDB reports an absent default as the word NULL, which only its own dialect of TypeORM reads right. */
async function pending({ dialect, writer }: Sources): Promise<string[]> {
  const version = dialect === 'mysql' ? String((await writer.query('SELECT VERSION() AS v'))[0].v) : '';
  const source = version.includes('MariaDB')
    ? await new DataSource({ ...writer.options, type: 'mariadb' } as DataSourceOptions).initialize()
    : writer;
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  if (source !== writer) await source.destroy();
  return upQueries.map(query => query.query);
}

test('the migrations make exactly the tables that the entities describe', async () => {
  const database = await newDatabase();
  const sources = await openSources(database);
  await migrate(sources);
  expect(await pending(sources)).toEqual([]);
  expect(await sources.writer.showMigrations()).toBe(false);
  await closeSources(sources);
  await database.drop();
});

test('migrating twice, and from two servers at once, changes nothing and fails nobody', async () => {
  const database = await newDatabase();
  const [one, two] = [await openSources(database), await openSources(database)];
  if (one.dialect === 'mysql') await Promise.all([migrate(one), migrate(two)]);
  else await migrate(one);
  await migrate(two);
  expect(await one.writer.query('SELECT COUNT(*) AS n FROM migration')).toMatchObject([{ n: expect.anything() }]);
  await closeSources(one);
  await closeSources(two);
  await database.drop();
});
