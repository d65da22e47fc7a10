import { DataSource, type DataSourceOptions } from 'typeorm';
import { expect, test } from 'vitest';
import { CaseEntity } from '../src/case/index.ts';
import { readConfig } from '../src/config.ts';
import { ConsultationEntity } from '../src/consultation/index.ts';
import { createApp } from '../src/create-app.ts';
import { closeSources, migrate, openSources } from '../src/database.ts';
import { migrations } from '../src/migrations/index.ts';
import { Db } from '../src/platform/db.ts';
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

test('questions from before get their record, their thread and their person, and what was plain is sealed', async () => {
  const database = await newDatabase();
  const sources = await openSources(database);
  const known = migrations.findIndex(({ name }) => name.startsWith('Consultation1764374500000'));
  const before = new DataSource({ ...sources.writer.options, migrations: migrations.slice(0, known) } as DataSourceOptions);
  (before.driver.supportedDataTypes as string[]).push('mediumtext');
  await before.initialize();
  await before.runMigrations({ transaction: 'none' });
  const question = (id: string, over: Record<string, unknown>) => {
    const row = {
      id: id.padEnd(26, '0'),
      version: 1,
      createdAt: '2026-11-20T02:00:00.000Z',
      updatedAt: '2026-11-21T02:00:00.000Z',
      receipt: `20261120-00000${id}`,
      veteranId: 'V'.padEnd(26, '0'),
      clientKey: `client-key-${id}`,
      category: 'pension',
      question: '我叫张建国，怎么领？',
      name: '张建国',
      phone: '13800001234',
      anonymous: 0,
      state: 'received',
      askedOn: '2026-11-20',
      askedAt: '2026-11-20T02:00:00.000Z',
      dueOn: '2026-11-27',
      dueProvisional: 0,
      publicity: 'private',
      ...over,
    };
    const names = Object.keys(row);
    return before.query(`INSERT INTO consultation (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, Object.values(row));
  };
  await question('1', {});
  await question('2', { state: 'answered', answer: '到窗口办。', answeredOn: '2026-11-23', answeredBy: '优抚科', name: null, phone: null });
  await before.destroy();
  await closeSources(sources);

  const app = await createApp(
    readConfig({ DATA_DIR: database.dataDir, DEMO: '0', ...(database.databaseUrl ? { DATABASE_URL: database.databaseUrl } : {}) }),
  );
  const db = app.get(Db);
  const rows = await db.read.find(ConsultationEntity, { order: { id: 'ASC' } });
  expect(rows.map(({ name, phone }) => [db.vault.openIf(name), db.vault.openIf(phone)])).toEqual([
    ['张建国', '13800001234'],
    [null, null],
  ]);
  const records = await db.read.find(CaseEntity, { order: { id: 'ASC' } });
  expect(records).toMatchObject([
    {
      number: '20261120-000001',
      phase: 'received',
      dueOn: '2026-11-27',
      closedOn: null,
      phoneIndex: db.vault.index('phone', '13800001234'),
    },
    { number: '20261120-000002', phase: 'answered', dueOn: null, closedOn: '2026-11-23', answeredOn: '2026-11-23', phoneIndex: null },
  ]);
  expect(records[0]?.halfOn).not.toBeNull();
  expect(JSON.stringify(records)).not.toContain('张建国');
  expect(await db.read.query('SELECT kind, text, byName FROM consultation_message')).toEqual([
    { kind: 'answer', text: '到窗口办。', byName: '优抚科' },
  ]);
  await app.close();
  await database.drop();
});

test('what goes by itself has its last day in the ledger from before as well, while it stands', async () => {
  const database = await newDatabase();
  const sources = await openSources(database);
  const known = migrations.findIndex(({ name }) => name.startsWith('Gone'));
  const before = new DataSource({ ...sources.writer.options, migrations: migrations.slice(0, known) } as DataSourceOptions);
  (before.driver.supportedDataTypes as string[]).push('mediumtext');
  await before.initialize();
  await before.runMigrations({ transaction: 'none' });
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    return before.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, Object.values(row));
  };
  const at = '2026-11-20T02:00:00.000Z';
  const row = (id: string, sourceId: string, withdrawnOn: string | null) =>
    insert('disclosure', {
      ...{ id, version: 1, createdAt: at, updatedAt: at, itemId: sourceId, catalogue: 'announcement', channel: 'platform' },
      ...{ title: id, publishedOn: '2026-11-20', withdrawnOn, sourceType: 'content', sourceId },
    });
  const found = (subjectId: string, goneAfter: string | null) =>
    insert('search_doc', { kind: 'announcement', subjectId, title: subjectId, summary: '', publishedOn: '2026-11-20', goneAfter });
  await found('GOES', '2026-11-27');
  await found('STAYS', null);
  await row('1', 'GOES', '2026-11-20');
  await row('2', 'GOES', null);
  await row('3', 'STAYS', null);
  await before.destroy();
  await migrate(sources);
  expect((await sources.writer.query('SELECT goneAfter FROM disclosure ORDER BY id')).map((one: object) => Object.values(one))).toEqual([
    [null],
    ['2026-11-27'],
    [null],
  ]);
  await closeSources(sources);
  await database.drop();
});

test('a year that was entered stays as it was, and may get a second notice but not the same twice', async () => {
  const database = await newDatabase();
  const sources = await openSources(database);
  const upTo = migrations.findIndex(({ name }) => name.startsWith('CalendarAmendments'));
  const before = new DataSource({ ...sources.writer.options, migrations: migrations.slice(0, upTo) } as DataSourceOptions);
  (before.driver.supportedDataTypes as string[]).push('mediumtext');
  await before.initialize();
  await before.runMigrations({ transaction: 'none' });
  const enter = (source: DataSource, id: string, notice: string) =>
    source.query(
      'INSERT INTO calendar_year (id, version, createdAt, updatedAt, year, notice, off, work) VALUES (?, 1, ?, ?, 2027, ?, ?, ?)',
      [id, '2026-11-23T00:00:00.000Z', '2026-11-23T00:00:00.000Z', notice, '["元旦 01-01"]', '[]'],
    );
  await enter(before, '1', '甲');
  await before.destroy();
  await migrate(sources);
  await enter(sources.writer, '2', '乙');
  await expect(enter(sources.writer, '3', '甲')).rejects.toThrow();
  expect(await sources.writer.query('SELECT notice, off, plain FROM calendar_year ORDER BY id')).toEqual(
    ['甲', '乙'].map(notice => ({ notice, off: '["元旦 01-01"]', plain: null })),
  );
  await closeSources(sources);
  await database.drop();
});

test('cases from when their person was found by one number keep it under its own name, and an account says who wrote it down', async () => {
  const database = await newDatabase();
  const sources = await openSources(database);
  const upTo = migrations.findIndex(({ name }) => name.startsWith('Persons'));
  const before = new DataSource({ ...sources.writer.options, migrations: migrations.slice(0, upTo) } as DataSourceOptions);
  (before.driver.supportedDataTypes as string[]).push('mediumtext');
  await before.initialize();
  await before.runMigrations({ transaction: 'none' });
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    const columns = names.map(name => `\`${name}\``).join(', ');
    return before.query(`INSERT INTO ${table} (${columns}) VALUES (${names.map(() => '?').join(', ')})`, Object.values(row));
  };
  const at = '2026-11-20T02:00:00.000Z';
  const common = (id: string) => ({ id: id.padEnd(26, '0'), version: 1, createdAt: at, updatedAt: at });
  const record = (id: string, kind: string, person: string | null) =>
    insert('case_record', {
      ...common(id),
      ...{ kind, number: id, title: '事', phase: 'received', stateWords: '已收到', openedAt: at, clockFrom: '2026-11-20' },
      ...{ dueProvisional: 0, reminded: 0, person },
    });
  const foi = (id: string, phone: string | null) =>
    insert('foi', {
      ...common(id),
      ...{ registrationNumber: id, applicantClass: 'natural', title: '事', receivedOn: '2026-11-20', dueOn: '2026-12-18', phone },
      ...{ dueProvisional: 0, state: 'handling', signing: 'none', events: '[]', channel: 'in-person', arrivedOn: '2026-11-20', oral: 0 },
    });
  const aid = (id: string, account: string | null) =>
    insert('aid', {
      ...common(id),
      ...{ receipt: id, draftId: id, kind: 'life', state: 'granted', relation: 'self', town: '镇', papers: '[]', waits: '[]' },
      ...{ filedOn: '2026-11-20', filedAt: at, account },
    });
  const wrote = (id: string, subjectId: string, whoKind: string, whoId: string) =>
    insert('history', {
      ...{ id: id.padEnd(26, '0'), at, whoKind, whoId, whoName: '某', ip: '', subject: 'aid', subjectId: subjectId.padEnd(26, '0') },
      act: 'account',
    });
  await record('Q', 'consultation', 'by phone');
  await record('N', 'complaint', null);
  await foi('F', 'sealed phone');
  await record('F', 'foi', 'by phone');
  await foi('G', null);
  await record('G', 'foi', 'by number');
  for (const id of ['A', 'B', 'C']) {
    await aid(id, id === 'C' ? null : 'sealed account');
    await record(id, 'aid', 'by number');
  }
  await wrote('H1', 'A', 'veteran', 'V');
  await wrote('H2', 'A', 'staff', 'S');
  await wrote('H3', 'B', 'staff', 'S');
  await wrote('H4', 'B', 'veteran', 'V');
  await before.destroy();
  await migrate(sources);
  const rows: { number: string; phoneIndex: string | null; idNumberIndex: string | null }[] = await sources.writer.query(
    'SELECT number, phoneIndex, idNumberIndex FROM case_record ORDER BY number',
  );
  expect(rows.map(({ number, phoneIndex, idNumberIndex }) => [number, phoneIndex, idNumberIndex])).toEqual([
    ...['A', 'B', 'C'].map(id => [id, null, 'by number']),
    ['F', 'by phone', null],
    ['G', null, 'by number'],
    ['N', null, null],
    ['Q', 'by phone', null],
  ]);
  const accounts: { receipt: string; accountById: string | null }[] = await sources.writer.query(
    'SELECT receipt, accountById FROM aid ORDER BY receipt',
  );
  expect(accounts.map(({ receipt, accountById }) => [receipt, accountById])).toEqual([
    ['A', 'S'],
    ['B', null],
    ['C', null],
  ]);
  await closeSources(sources);
  await database.drop();
});
