import { type CaseRow, caseRoutes, type Given } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepConsultationSettings } from '../src/consultation/index.ts';
import { system } from '../src/platform/actor.ts';
import { answerCase, assignTo, newCase, staffId } from './support/cases.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

const OURS = '优抚科';
const THEIRS = '安置科';
type Filter = Given<typeof caseRoutes.list>;

let server: TestServer;
let clerk: Person & { username: string };
let head: Person & { username: string };
let director: Person & { username: string };
const cases: Record<string, string> = {};
const nameOf = (id: string): string => Object.entries(cases).find(([, known]) => known === id)?.[0] ?? id;

beforeAll(async () => {
  server = await startServer();
  clerk = await server.staffOf(OURS, 'clerk');
  head = await server.staffOf(OURS, 'reviewer');
  director = await server.staff('director');
  server.clock.set('2026-11-18');
  cases.late = await newCase(server, { section: OURS, days: 2 });
  cases.unaccepted = await newCase(server, { section: OURS, days: 15, kind: 'aid' });
  server.clock.set('2026-11-23');
  [clerk, head, director] = [await server.staffOf(OURS, 'clerk'), await server.staffOf(OURS, 'reviewer'), await server.staff('director')];
  cases.alert = await newCase(server, { days: 3, alert: 'crisis', kind: 'consultation', title: '一封急信', phoneIndex: 'the same person' });
  cases.waiting = await newCase(server, { section: OURS, phase: 'assigned', dueOn: null, phoneIndex: 'the same person' });
  cases.mine = await newCase(server, { section: OURS, days: 4 });
  cases.theirs = await newCase(server, { section: THEIRS, days: 1, phoneIndex: 'the same person' });
  cases.closed = await newCase(server, { section: OURS, days: 1, phoneIndex: 'the same person' });
  cases.older = await newCase(server, { section: OURS, days: 1 });
  await assignTo(server, head, cases.mine, await staffId(server, clerk));
  await answerCase(server, cases.closed);
  server.clock.forward(1);
  await answerCase(server, cases.older);
});
afterAll(() => server.close());

const seen = async (who: Person, filter: Filter = {}): Promise<string[]> =>
  (await who.call(caseRoutes.list, filter)).items.map(({ id }) => nameOf(id));

test('what counts as untaken too long is what the bureau promises, and nothing else', async () => {
  const promise = (accept: number) =>
    server.db.write(system('测试'), tx =>
      keepConsultationSettings(tx, { routing: {}, checkAnswers: [], clocks: { accept, answer: 5, demand: 15 } }),
    );
  const untaken = async () => [await seen(clerk, { unaccepted: true }), (await clerk.call(caseRoutes.list, {})).counts.unaccepted];
  expect(await untaken()).toEqual([['late', 'unaccepted'], 2]);
  await promise(3);
  expect(await untaken()).toEqual([[], 0]);
  await promise(2);
  expect(await untaken()).toEqual([['late', 'unaccepted'], 2]);
  await promise(1);
});

describe('the inbox over all kinds of cases', () => {
  test('has what falls due first on top and what waits for somebody else at the end, with what lies in the bureau’s pool', async () => {
    expect(await seen(clerk)).toEqual(['late', 'alert', 'mine', 'unaccepted', 'waiting']);
    expect(await seen(director)).toEqual(['late', 'theirs', 'alert', 'mine', 'unaccepted', 'waiting']);
  });

  test.each<[string, Filter, string[]]>([
    ['a kind', { kind: 'aid' }, ['unaccepted']],
    ['one’s own', { holder: 'mine' }, ['mine']],
    ['the pool', { holder: 'pool' }, ['late', 'alert', 'unaccepted', 'waiting']],
    ['a section', { section: OURS }, ['late', 'mine', 'unaccepted', 'waiting']],
    ['alerts', { alert: true }, ['alert']],
    ['what is late', { late: true }, ['late']],
    ['what nobody took within a working day', { unaccepted: true }, ['late', 'unaccepted']],
    ['what is closed, the newest first', { closed: true }, ['older', 'closed']],
    ['words of the title', { text: '急信' }, ['alert']],
    ['another section, of which one sees nothing', { section: THEIRS }, []],
  ])('is narrowed to %s', async (_, filter, expected) => {
    expect(await seen(clerk, filter)).toEqual(expected);
  });

  test('is narrowed to a colleague and to a number', async () => {
    expect(await seen(head, { holder: await staffId(server, clerk) })).toEqual(['mine']);
    const [first] = (await clerk.call(caseRoutes.list, { limit: 1 })).items;
    expect(await seen(clerk, { text: first?.number as string })).toContain('late');
    expect((await clerk.refused(caseRoutes.list, { holder: 'somebody' })).fields[0]?.field).toBe('holder');
  });

  test.each([1, 2, 3, 4])('is read in pages of %i: nothing twice, nothing left out', async limit => {
    const all: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await clerk.call(caseRoutes.list, { limit, ...(cursor ? { cursor } : {}) });
      all.push(...page.items.map(({ id }) => nameOf(id)));
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(all).toEqual(['late', 'alert', 'mine', 'unaccepted', 'waiting']);
  });

  test('counts what is open within one’s scope', async () => {
    expect((await clerk.call(caseRoutes.list, { limit: 1 })).counts).toEqual({
      open: 5,
      mine: 1,
      pool: 4,
      late: 1,
      unaccepted: 2,
      alerts: 1,
    });
    expect((await director.call(caseRoutes.list, { limit: 1 })).counts).toMatchObject({ open: 6, mine: 0, pool: 5 });
  });

  test('says of each how it stands', async () => {
    const { items } = await clerk.call(caseRoutes.list, {});
    const of = (name: string) => items.find(({ id }) => id === cases[name]) as CaseRow;
    expect([of('late').late, of('late').unaccepted, of('late').may]).toEqual([true, true, ['take', 'assign', 'transfer']]);
    expect([of('mine').mine, of('mine').unaccepted, of('mine').may]).toEqual([true, false, ['assign', 'transfer']]);
    expect([of('waiting').dueOn, of('waiting').late]).toEqual([null, false]);
    expect(of('alert').alert).toBe('crisis');
  });

  test('is not for those whose work is not with cases', async () => {
    for (const role of ['editor', 'secrecy'] as const)
      expect((await (await server.staffOf(OURS, role)).refused(caseRoutes.list, {})).code).toBe('forbidden');
  });
});

describe('the same person’s other cases', () => {
  test('are shown as far as one may see them', async () => {
    const related = async (who: Person) =>
      (await who.call(caseRoutes.related, { id: cases.alert as string })).items.map(({ id }) => nameOf(id));
    expect(await related(clerk)).toEqual(['closed', 'waiting']);
    expect(await related(director)).toEqual(['closed', 'theirs', 'waiting']);
  });

  test('are none where nobody left a number, and not there from a case of another section', async () => {
    expect(await clerk.call(caseRoutes.related, { id: cases.mine as string })).toEqual({ items: [] });
    expect((await clerk.refused(caseRoutes.related, { id: cases.theirs as string })).code).toBe('not_found');
  });
});
