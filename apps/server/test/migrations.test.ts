import { DataSource, type DataSourceOptions } from 'typeorm';
import { expect, test } from 'vitest';
import { closeSources, migrate, openSources } from '../src/database.ts';
import { migrations } from '../src/migrations/index.ts';
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

test('a bureau’s old head of index numbers becomes a pattern, and its series go on', async () => {
  const database = await newDatabase();
  const sources = await openSources(database);
  const before = new DataSource({ ...sources.writer.options, migrations: migrations.slice(0, 2) } as DataSourceOptions);
  (before.driver.supportedDataTypes as string[]).push('mediumtext');
  await before.initialize();
  await before.runMigrations({ transaction: 'none' });
  await before.query('INSERT INTO setting (name, value) VALUES (?, ?)', ['site', JSON.stringify({ name: '某局', indexPrefix: '330483/' })]);
  await before.query("INSERT INTO counter (name, value) VALUES ('index 330483/2026', 41)");
  await before.destroy();
  await migrate(sources);
  expect(await sources.writer.query('SELECT name, value FROM counter')).toEqual([{ name: 'index 330483/2026-#', value: 41 }]);
  const [site] = await sources.writer.query("SELECT value FROM setting WHERE name = 'site'");
  expect(JSON.parse(site.value)).toEqual({ name: '某局', indexPattern: '330483/{year}-{serial:6}' });
  await closeSources(sources);
  await database.drop();
});
