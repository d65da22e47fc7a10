import { caseFileRoutes, requestFor, complaintRoutes as routes } from '@vc/contract';
import { type ComplaintState, complaintStates, type Day } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseEntity } from '../src/case/index.ts';
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
    expect((await other.call(routes.work, { id })).may).toEqual([]);
    const { version } = await other.call(routes.work, { id });
    expect((await other.refused(routes.answer, { id, version, answer: '答' })).message).toContain('正在办理这一件');
    const { id: free } = await complain(await server.device());
    expect((await answerComplaint(other, free)).holder).not.toBeNull();
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
