import { contentRoutes, presenceRoutes, sessionRoutes } from '@vc/contract';
import { presenceInWords } from '@vc/domain';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { completeDraft } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let [first, second]: Person[] = [];
let id: string;
beforeAll(async () => {
  server = await startServer();
  [first, second] = [await server.staff('editor'), await server.staff('editor')];
  id = (await (first as Person).call(contentRoutes.create, completeDraft('news'))).id;
});
afterEach(() => server.clock.set('2026-11-23'));
afterAll(() => server.close());

const here = async (who = second as Person, of = id) => (await who.call(presenceRoutes.here, { subject: 'content', id: of })).others;
const nameOf = async (who = first as Person) => (await who.call(sessionRoutes.me, {})).name;

test('two who open the same record are told of each other, not of themselves', async () => {
  expect(await here(first)).toEqual([]);
  expect(await here(second)).toEqual([{ name: await nameOf(first), ago: 0 }]);
  expect(await here(first)).toEqual([{ name: await nameOf(second), ago: 0 }]);
  expect(await here(second, '0'.repeat(26))).toEqual([]);
  expect((await (second as Person).call(presenceRoutes.here, { subject: 'content', id })).others).toHaveLength(1);
});

test('it locks nothing: whoever saves first has saved', async () => {
  await here(first);
  await here(second);
  const { version } = await (second as Person).call(contentRoutes.work, { id });
  expect((await (second as Person).call(contentRoutes.edit, { ...completeDraft('news'), id, version })).version).toBe(version + 1);
  expect((await (first as Person).refused(contentRoutes.edit, { ...completeDraft('news'), id, version })).code).toBe('stale');
});

test('whoever says that he leaves is gone at once; of whom nothing is heard, after five minutes, and his row with him', async () => {
  await here(first);
  await (first as Person).call(presenceRoutes.leave, { subject: 'content', id });
  expect(await here(second)).toEqual([]);
  await here(first);
  server.clock.forward(3);
  expect(await here(second)).toEqual([{ name: await nameOf(first), ago: 180 }]);
  server.clock.forward(3);
  expect(await here(second)).toEqual([]);
  expect(await server.db.read.query('SELECT COUNT(*) AS n FROM presence')).toEqual([{ n: expect.toSatisfy(n => Number(n) === 1) }]);
});

test('many windows of many people at the same moment are one line each', async () => {
  const people = [first, second, await server.staff('editor')] as Person[];
  await Promise.all(people.flatMap(who => [here(who), here(who), here(who)]));
  expect(await here(first)).toHaveLength(2);
});

test('it is told to those who have a part in such records, and of cases to nobody else', async () => {
  const clerk = await server.staff('clerk');
  expect((await clerk.refused(presenceRoutes.here, { subject: 'content', id })).code).toBe('forbidden');
  expect((await clerk.refused(presenceRoutes.here, { subject: 'consultation', id })).code).toBe('not_found');
  expect((await (first as Person).refused(presenceRoutes.here, { subject: 'consultation', id })).code).toBe('forbidden');
});

test('a page left open keeps nobody signed in: after half an hour without a hand the session is over', async () => {
  const away = await server.staff('editor');
  for (let minutes = 0; minutes < 30; minutes += 5) {
    await here(away);
    server.clock.forward(5);
  }
  server.clock.forward(1);
  expect((await away.refused(presenceRoutes.here, { subject: 'content', id })).code).toBe('sign_in');
});

test('in words: who, and when he was last heard of', () => {
  expect(presenceInWords([])).toBeNull();
  expect(presenceInWords([{ name: '王某', ago: 20 }])).toBe('王某正在编辑这一条（刚刚）');
  expect(presenceInWords([{ name: '王某', ago: 180 }])).toBe('王某正在编辑这一条（3 分钟前）');
  expect(
    presenceInWords([
      { name: '王某', ago: 0 },
      { name: '李某', ago: 100 },
    ]),
  ).toBe('王某（刚刚）、李某（2 分钟前）正在编辑这一条');
});
