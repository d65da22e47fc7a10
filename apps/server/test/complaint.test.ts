import { type ComplaintWork, caseFileRoutes, caseRoutes, Problem, requestFor, complaintRoutes as routes } from '@vc/contract';
import { type ComplaintState, complaintStates, type Day } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseEntity, transferCase } from '../src/case/index.ts';
import { system } from '../src/platform/actor.ts';
import { caseDisagreements } from './support/case-agreement.ts';
import { complaintAt, takeComplaint } from './support/complaints.ts';
import { answerComplaint, complain } from './support/factories.ts';
import { type Person, signIn, startServer, type TestServer } from './support/server.ts';
import { formOf, png } from './support/uploads.ts';

let server: TestServer;
let clerk: Person & { username: string };
beforeAll(async () => {
  server = await startServer();
  clerk = await server.staff('clerk');
});
afterAll(() => server.close());

/** Puts the clock to another day, on which the clerk signs in anew. */
async function on(day: Day): Promise<void> {
  server.clock.set(day);
  clerk = await signIn(server.base, clerk.username);
}

const recordOf = async (id: string): Promise<CaseEntity> => (await server.db.read.findOneBy(CaseEntity, { id })) as CaseEntity;

async function upload(phone: Person, name = '截图.png'): Promise<string> {
  const { url } = requestFor(caseFileRoutes.upload, { kind: 'complaint' });
  const answer = await fetch(`${server.base}${url}`, { method: 'POST', headers: phone.headers, body: formOf(await png(), name) });
  return ((await answer.json()) as { key: string }).key;
}

describe('a complaint about the platform', () => {
  test('gets a receipt at once, and the day of its answer five working days on', async () => {
    await on('2026-09-30');
    const receipt = await complain(await server.device());
    expect(receipt).toMatchObject({ receipt: expect.stringMatching(/^20260930-\d{6}$/), dueOn: '2026-10-13', provisional: false });
    await on('2026-11-23');
  });

  test('sent twice with the same key is filed once, even at the same time', async () => {
    const phone = await server.device();
    const receipts = await Promise.all(Array.from({ length: 5 }, () => complain(phone, { clientKey: 'double-tap-1' })));
    expect(new Set(receipts.map(({ receipt }) => receipt)).size).toBe(1);
  });

  test('names every wrong field at once', async () => {
    const wrong = { kind: 'weather' as never, text: ' ', phone: '12', page: '<script>', files: ['x'], clientKey: '?' };
    const refused = await (await server.device()).refused(routes.complain, wrong);
    expect(refused.fields.map(({ field }) => field.split('.')[0])).toEqual(['kind', 'text', 'page', 'phone', 'files', 'clientKey']);
  });

  test('carries its pictures, its page and its telephone, of which staff see the ends only', async () => {
    const phone = await server.device();
    const key = await upload(phone);
    const { id } = await complain(phone, { files: [key], phone: '13800001234' });
    const work = await clerk.call(routes.work, { id });
    expect(work).toMatchObject({ pageName: '政策详情', page: '/content/detail/index?id=1', phone: '138****1234', files: [{ key }] });
    expect(await clerk.call(routes.look, { id, reason: '回电核实' })).toEqual({ phone: '13800001234' });
    expect((await clerk.call(routes.work, { id })).history).toContainEqual(
      expect.objectContaining({ act: '查看完整个人信息', note: '回电核实' }),
    );
    const [row] = await server.db.read.query<{ phone: string }[]>('SELECT phone FROM complaint WHERE id = ?', [id]);
    expect(row?.phone).toMatch(/^v1:sm4:/);
  });

  test('is kept by its record as it stands, from beginning to end', async () => {
    const phone = await server.device();
    const seen = new Map<ComplaintState, unknown[]>();
    for (const state of Object.keys(complaintStates) as ComplaintState[]) {
      const { phase, stateWords, closedOn, answeredOn } = await recordOf(await complaintAt(state, phone, clerk));
      seen.set(state, [phase, stateWords, closedOn !== null, answeredOn !== null]);
    }
    expect(Object.fromEntries(seen)).toEqual({
      received: ['received', '已收到', false, false],
      answered: ['answered', '已答复', true, true],
      reopened: ['assigned', '再次处理中', false, false],
      'answered-again': ['answered', '已再次答复', true, true],
      rated: ['rated', '已评价', true, true],
    });
    expect(await caseDisagreements(server, 'complaint')).toEqual([]);
  });
});

describe('who is not satisfied', () => {
  test('says why, gets a second answer with a day of its own, and that is the last', async () => {
    const phone = await server.device();
    await on('2026-11-23');
    const { id } = await complain(phone);
    await answerComplaint(clerk, id, '请更新小程序。');
    expect((await phone.refused(routes.rate, { id, rating: 'dissatisfied' })).fields[0]?.field).toBe('reason');
    await on('2026-11-25');
    const again = await phone.call(routes.rate, { id, rating: 'dissatisfied', reason: '更新了也打不开' });
    expect(again).toMatchObject({ state: 'reopened', dueOn: '2026-12-02', may: [] });
    await answerComplaint(clerk, id, '附件已经换过，请再打开。');
    const last = await phone.call(routes.rate, { id, rating: 'dissatisfied', reason: '慢' });
    expect(last.state).toBe('rated');
    expect(last.answers.map(({ text, rating, reason }) => [text, rating, reason])).toEqual([
      ['请更新小程序。', 'dissatisfied', '更新了也打不开'],
      ['附件已经换过，请再打开。', 'dissatisfied', '慢'],
    ]);
    expect((await phone.refused(routes.rate, { id, rating: 'satisfied' })).code).toBe('wrong_state');
    await on('2026-11-23');
  });
});

describe('among staff', () => {
  test('who answers what nobody had taken has it in hand; a colleague’s case is left alone', async () => {
    const other = await server.staff('clerk');
    const id = await complaintAt('received', await server.device(), clerk);
    await takeComplaint(clerk, id);
    expect((await other.call(routes.work, { id })).may).toEqual(['note']);
    const { version } = await other.call(routes.work, { id });
    expect((await other.refused(routes.answer, { id, version, answer: '答' })).message).toContain('正在办理这一件');
    const { id: free } = await complain(await server.device());
    expect((await answerComplaint(other, free)).holder).not.toBeNull();
  });

  test('a note is in the history for staff, and nowhere for the person', async () => {
    const phone = await server.device();
    const id = await complaintAt('answered', phone, clerk);
    const work = await clerk.call(routes.note, { id, note: '已经请厂家查日志' });
    expect(work.history).toContainEqual(expect.objectContaining({ act: '内部备注', note: '已经请厂家查日志' }));
    expect(JSON.stringify(await phone.call(routes.mineOne, { id }))).not.toContain('厂家');
  });

  test('an answer to a complaint that changed meanwhile is stale', async () => {
    const { id } = await complain(await server.device());
    await answerComplaint(clerk, id);
    expect((await clerk.refused(routes.answer, { id, version: 1, answer: '答' })).code).toBe('stale');
  });

  test('the list has first what falls due first, and ends with every one seen once', async () => {
    const phone = await server.device();
    const before = await clerk.call(routes.list, {});
    await on('2026-11-03');
    const old = await complain(phone);
    await on('2026-11-23');
    for (let i = 0; i < 3; i++) await complain(phone);
    const { waiting, late, items } = await clerk.call(routes.list, { limit: 100 });
    expect([waiting - before.waiting, late - before.late]).toEqual([4, 1]);
    expect(items.map(({ dueOn }) => dueOn)).toEqual(items.map(({ dueOn }) => dueOn).sort());
    expect(items.find(({ id }) => id === old.id)?.late).toBe(true);
    for (const view of ['waiting', 'all'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await clerk.call(routes.list, { view, limit: 2, cursor });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect([view, new Set(seen).size]).toEqual([view, (await clerk.call(routes.list, { view, limit: 100 })).items.length]);
      expect(seen.length).toBe(new Set(seen).size);
    }
    expect((await clerk.call(routes.list, { late: true })).items.map(({ id }) => id)).toContain(old.id);
  });
});

describe('a complaint that is not one’s own', () => {
  const ends = (phone: Person, id: string) => [
    phone.refused(routes.mineOne, { id }),
    phone.refused(routes.rate, { id, rating: 'satisfied' }),
  ];

  test('is not there for another phone: to read, to rate, to look at its files, or to take files from', async () => {
    const [owner, stranger] = [await server.device(), await server.device()];
    const key = await upload(owner);
    const { id } = await complain(owner, { files: [key] });
    for (const refused of await Promise.all(ends(stranger, id))) expect(refused.code).toBe('not_found');
    expect((await stranger.fetch(`/api/my/case-files/${key}`)).status).toBe(404);
    expect((await owner.fetch(`/api/my/case-files/${key}`)).status).toBe(200);
    expect((await stranger.refused(routes.complain, { kind: 'other', text: '问', clientKey: 'steals-a-file', files: [key] })).code).toBe(
      'invalid',
    );
  });

  test('is not there for another section once it was transferred, nor for the one that had it before', async () => {
    const [first, second] = [await server.staffOf('优抚科', 'clerk'), await server.staffOf('信息科', 'clerk')];
    const phone = await server.device();
    const key = await upload(phone);
    const { id } = await complain(phone, { files: [key], phone: '13800001234' });
    await takeComplaint(first, id);
    const calls = (who: Person) => [
      who.call(routes.work, { id }),
      who.call(caseRoutes.take, { id, version: 1 }),
      who.call(routes.answer, { id, version: 1, answer: '答' }),
      who.call(routes.note, { id, note: '注' }),
      who.call(routes.look, { id, reason: '看' }),
    ];
    const hidden = async (who: Person) => {
      const codes = await Promise.all(calls(who).map(call => call.catch((problem: Problem) => problem.code)));
      expect(codes).toEqual(Array(5).fill('not_found'));
      expect((await who.fetch(`/api/staff/case-files/${key}`)).status).toBe(404);
      for (const view of ['waiting', 'all'] as const)
        expect((await who.call(routes.list, { view, limit: 100 })).items.map(row => row.id)).not.toContain(id);
    };
    await hidden(second);
    expect((await first.fetch(`/api/staff/case-files/${key}`)).status).toBe(200);
    await server.db.write(system('测试'), async tx => transferCase(tx, await tx.lock(CaseEntity, { id }), '信息科', '归信息科管'));
    await hidden(first);
    expect((await second.call(caseRoutes.one, { id })).may).toContain('take');
  });
});

/** Everybody by every state and whose desk it lies on: what each may do. Whatever is not named here must be refused. */
const places = ['received', 'received and taken', 'answered', 'reopened', 'answered-again', 'rated'] as const;
type Place = (typeof places)[number];
const may: Record<Place, Record<string, string>> = {
  received: { holder: 'answer note', other: 'answer note', head: 'note', owner: '' },
  'received and taken': { holder: 'answer note', other: 'note', head: 'note', owner: '' },
  answered: { holder: 'note', other: 'note', head: 'note', owner: 'rate' },
  reopened: { holder: 'answer note', other: 'note', head: 'note', owner: '' },
  'answered-again': { holder: 'note', other: 'note', head: 'note', owner: 'rate' },
  rated: { holder: 'note', other: 'note', head: 'note', owner: '' },
};
const everybody = ['holder', 'other', 'head', 'editor', 'director', 'owner', 'stranger'] as const;
const acts = ['answer', 'note', 'rate'] as const;

describe('roles by states by acts', () => {
  const people = new Map<string, Person>();
  beforeAll(async () => {
    people.set('holder', clerk);
    people.set('other', await server.staff('clerk'));
    people.set('head', await server.staff('reviewer'));
    people.set('editor', await server.staff('editor'));
    people.set('director', await server.staff('director'));
    people.set('stranger', await server.device());
  });

  async function at(place: Place, phone: Person): Promise<string> {
    const id = await complaintAt(place === 'received and taken' ? 'received' : place, phone, clerk);
    if (place === 'received and taken') await takeComplaint(clerk, id);
    return id;
  }

  async function outcome(act: (typeof acts)[number], who: Person, id: string, version: number): Promise<string> {
    const call = {
      answer: () => who.call(routes.answer, { id, version, answer: '答' }),
      note: () => who.call(routes.note, { id, note: '注' }),
      rate: () => who.call(routes.rate, { id, rating: 'satisfied' }),
    }[act];
    return call().then(
      () => 'done',
      (error: unknown) => (error instanceof Problem ? 'refused' : String(error)),
    );
  }

  test.each(places)('%s', async state => {
    // One serves until something was done to it.
    let fresh: { owner: Person; id: string; version: number } | null = null;
    for (const name of everybody)
      for (const act of acts) {
        if (!fresh) {
          const owner = await server.device();
          const id = await at(state, owner);
          fresh = { owner, id, version: (await clerk.call(routes.work, { id })).version };
        }
        const expected = (may[state][name] ?? '').split(' ').includes(act) ? 'done' : 'refused';
        const who = name === 'owner' ? fresh.owner : (people.get(name) as Person);
        expect([state, name, act, await outcome(act, who, fresh.id, fresh.version)]).toEqual([state, name, act, expected]);
        if (expected === 'done') fresh = null;
      }
  });

  test.each(places)('%s: the buttons offered are those that work', async state => {
    const id = await at(state, await server.device());
    for (const name of ['holder', 'other', 'head']) {
      const { may: offered }: ComplaintWork = await (people.get(name) as Person).call(routes.work, { id });
      const works = (may[state][name] as string).split(' ');
      expect([state, name, [...offered].sort()]).toEqual([state, name, works.sort()]);
    }
  });
});
