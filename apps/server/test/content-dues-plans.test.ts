import { type ContentDue, contentDues } from '@vc/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WorkList } from '../src/content/work-list.ts';
import { closeSources, migrate, openSources } from '../src/database.ts';
import { type Actor, system } from '../src/platform/actor.ts';
import { Db } from '../src/platform/db.ts';
import { newKey } from '../src/platform/key-ring.ts';
import type { Sources } from '../src/platform/sources.ts';
import { Vault } from '../src/platform/vault.ts';
import { WriteQueue } from '../src/platform/write-queue.ts';
import { fillTables } from './support/bulk/fill.ts';
import { newDatabase, type TestDatabase } from './support/database.ts';
import { queriesOf, tablesReadThrough } from './support/plans.ts';
import { TestClock } from './support/server.ts';

let database: TestDatabase;
let sources: Sources;
let lists: WorkList;
const SHARED = [
  'id',
  'version',
  'createdAt',
  'updatedAt',
  'kind',
  'category',
  'title',
  'summary',
  'body',
  'fields',
  'attachments',
  'publishedOn',
];
const WORKING = { attribute: 'public', state: 'done', live: 'live', round: 1, owed: '[]', number: 1, authorName: '拟稿人' };

beforeAll(async () => {
  database = await newDatabase();
  sources = await openSources(database);
  await migrate(sources);
  await fillTables(sources, { disclosure: 1, consultation: 1, foi: 1, content: 3000, register: 1 });
  // Every item has its working copy; a few of them are with somebody.
  await sources.writer.query(
    `INSERT INTO content (${[...SHARED, ...Object.keys(WORKING)].join(', ')})
     SELECT ${[...SHARED, ...Object.values(WORKING).map(value => `'${value}'`)].join(', ')} FROM publication`,
  );
  for (const [n, set] of [
    "state = 'approved', publishAt = '2019-01-01T00:00:00.000Z'",
    "state = 'draft', holdDueOn = '2019-01-01'",
    "owedDueOn = '2019-01-01'",
  ].entries())
    await sources.writer.query(
      `UPDATE content SET ${set} WHERE id IN (SELECT id FROM (SELECT id FROM publication LIMIT 5 OFFSET ${n * 5}) x)`,
    );
  await sources.writer.query(
    `INSERT INTO guard_alarm (id, subject, subjectId, title, publishedOn, found, at)
     SELECT id, 'content', id, title, publishedOn, '已经撤销', updatedAt FROM publication LIMIT 5`,
  );
  if (sources.dialect === 'mysql') await sources.writer.query('ANALYZE TABLE content');
  const clock = new TestClock();
  clock.set('2019-06-01');
  lists = new WorkList(new Db(sources, new WriteQueue(), clock, new Vault([newKey()])), clock);
});
afterAll(async () => {
  await closeSources(sources);
  await database.drop();
});

test('neither the number of what waits nor its list reads all of the content', async () => {
  const who: Actor = { ...system('测试'), kind: 'staff', id: 'X', roles: ['editor', 'reviewer', 'deputy'] };
  const queries = await queriesOf(sources, async () => {
    await lists.dues(who);
    for (const due of Object.keys(contentDues) as ContentDue[]) {
      const { next } = await lists.list(who, { due, limit: 2 });
      if (next) await lists.list(who, { due, limit: 2, cursor: next });
    }
  });
  expect(queries.length).toBeGreaterThan(15);
  const found = new Set<string>();
  for (const query of queries) for (const table of await tablesReadThrough(sources.writer, sources.dialect, query)) found.add(table);
  expect([...found].filter(table => ['c', 'p', 'e', 'content', 'publication', 'ContentEntity'].includes(table))).toEqual([]);
});
