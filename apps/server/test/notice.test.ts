import { complaintRoutes, myCaseRoutes, type NoticeRow, noticeRoutes as routes } from '@vc/contract';
import { findPersonalData, noticeKinds } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NoticeEntity, tell } from '../src/notice/index.ts';
import { system } from '../src/platform/actor.ts';
import { newId, newReceipt } from '../src/platform/ids.ts';
import { complaintAt } from './support/complaints.ts';
import { complain } from './support/factories.ts';
import { type Cast, noticeRows } from './support/notices.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let clerk: Cast['clerk'];
beforeAll(async () => {
  server = await startServer();
  clerk = await server.staff('clerk');
});
afterAll(() => server.close());

const noticesOf = (subjectId: string): Promise<NoticeEntity[]> =>
  server.db.read.find(NoticeEntity, { where: { subjectId }, order: { id: 'ASC' } });
const cells = Object.entries(noticeRows).flatMap(([kind, rows]) =>
  Object.keys(rows.ways).flatMap(way => Object.keys(rows.states).map(state => ({ kind, way, state, rows }))),
);

describe('every state of every kind of case tells whom it must, however the case came in', () => {
  test.each(cells)('$kind, $way: $state', async ({ rows, way, state }) => {
    const phone = await server.device();
    const id = await (rows.ways[way] as (state: string, cast: Cast) => Promise<string>)(state, { phone, clerk });
    const [last] = (await noticesOf(id)).slice(-1);
    const told = rows.told[state] as { veteran?: string; staff?: string; nobody?: string };
    if (told.nobody) expect(last).toBeUndefined();
    else expect({ [last?.toKind as string]: last?.kind }).toEqual(told);
    const mine = (await phone.call(routes.mine, {})).items.filter(({ about }) => about.id === id);
    expect(mine.length).toBe((await noticesOf(id)).filter(({ toKind }) => toKind === 'veteran').length);
  });

  test('and no state is forgotten', () => {
    for (const rows of Object.values(noticeRows)) expect(Object.keys(rows.told)).toEqual(Object.keys(rows.states));
  });
});

describe('the words of notices', () => {
  test('hold no personal data, whatever was written in the case', async () => {
    const all = await server.db.read.find(NoticeEntity);
    expect(all.length).toBeGreaterThan(0);
    for (const { title, body } of all) expect([title, body, findPersonalData(`${title} ${body}`)]).toEqual([title, body, []]);
    for (const { title, body } of all) expect(`${title}${body}`).not.toMatch(/建国|（.*已隐去）/);
  });

  test.each(Object.keys(noticeKinds) as (keyof typeof noticeKinds)[])(
    '%s: numbers of a person are taken out, should a caller put them in',
    async kind => {
      const id = newId();
      const to = newId();
      const words = { title: '张三 13800001234', body: '证号 11010519491231002X' };
      await server.db.write(system('测试'), tx => tell(tx, { veteran: to }, kind, { kind: 'complaint', id }, words));
      const [notice] = await noticesOf(id);
      expect(findPersonalData(`${notice?.title} ${notice?.body}`)).toEqual([]);
    },
  );

  test('a receipt number is never taken for one of a person', () => {
    for (let i = 0; i < 2000; i++) expect(findPersonalData(`编号 ${newReceipt('2026-11-23')}：已经答复`)).toEqual([]);
  });
});

describe('what has not been read', () => {
  const unread = async (phone: Person) => {
    const { unread: count } = await phone.call(routes.mine, { limit: 1 });
    const marks = (await phone.call(myCaseRoutes.mine, { limit: 100 })).items.reduce((sum, one) => sum + one.unread, 0);
    return [count, marks];
  };

  test('is counted, marked at its case, and gone once the case was looked at', async () => {
    const phone = await server.device();
    expect(await unread(phone)).toEqual([0, 0]);
    const first = await complaintAt('answered', phone, clerk);
    await complaintAt('answered', phone, clerk);
    expect(await unread(phone)).toEqual([2, 2]);
    await phone.call(complaintRoutes.mineOne, { id: first });
    expect(await unread(phone)).toEqual([1, 1]);
  });

  test('is gone for one case, or for all, when the person says so; never for another person', async () => {
    const [phone, other] = [await server.device(), await server.device()];
    const [one] = [await complaintAt('answered', phone, clerk), await complaintAt('answered', phone, clerk)];
    const theirs = await complaintAt('answered', other, clerk);
    expect(await phone.call(routes.read, { caseId: theirs })).toEqual({ unread: 2 });
    expect(await unread(other)).toEqual([1, 1]);
    expect(await phone.call(routes.read, { caseId: one })).toEqual({ unread: 1 });
    expect(await phone.call(routes.read, {})).toEqual({ unread: 0 });
    expect(await unread(other)).toEqual([1, 1]);
  });

  test('stays in the list after it was read, newest first, page after page, nobody else’s among them', async () => {
    const phone = await server.device();
    for (let i = 0; i < 5; i++) await complaintAt('answered', phone, clerk);
    await phone.call(routes.read, {});
    const seen: NoticeRow[] = [];
    let cursor: string | undefined;
    do {
      const page = await phone.call(routes.mine, { limit: 2, cursor });
      seen.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen.map(({ id }) => id)).toEqual(
      seen
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    expect([seen.length, seen.every(({ read }) => read)]).toEqual([5, true]);
    expect((await (await server.device()).call(routes.mine, {})).items).toEqual([]);
  });
});

describe('my cases', () => {
  test('are one list, newest first, with words, day, next step and whom to call', async () => {
    const phone = await server.device();
    const { id: waiting } = await complain(phone);
    const taken = await complaintAt('handling', phone, clerk);
    const answered = await complaintAt('answered', phone, clerk);
    const { items } = await phone.call(myCaseRoutes.mine, {});
    expect(items.map(({ id, phase, words, next, dueOn, closed, unread }) => [id, phase, words, next, dueOn, closed, unread])).toEqual([
      [answered, 'answered', '已答复', '看看答复，说说满意不满意', null, true, 1],
      [taken, 'assigned', '已分办', null, '2026-11-30', false, 0],
      [waiting, 'received', '已收到', null, '2026-11-30', false, 0],
    ]);
    expect(items[0]).toMatchObject({ kind: 'complaint', title: '对本程序的意见：打不开（政策详情）', call: { phone: '12345' } });
    const page = await phone.call(myCaseRoutes.mine, { limit: 2 });
    expect((await phone.call(myCaseRoutes.mine, { limit: 2, cursor: page.next ?? undefined })).items.map(({ id }) => id)).toEqual([
      waiting,
    ]);
  });

  test('are nobody else’s', async () => {
    await complain(await server.device());
    expect((await (await server.device()).call(myCaseRoutes.mine, {})).items).toEqual([]);
  });
});
