import { contentRoutes, noticeRoutes, privacyRoutes, signUpRoutes } from '@vc/contract';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LOOKS_A_DAY } from '../src/platform/looks.ts';
import { type Desk, newDesk, publish, validFields } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
});
afterEach(() => server.clock.set('2026-11-23'));
afterAll(() => server.close());

const activity = (title: string, over: object = {}) =>
  publish(desk, 'activity', { title, fields: { ...validFields.activity?.('2026-12-31'), capacity: 50, ...over } });
const join = (phone: Person, id: string, name = '王某') => phone.call(signUpRoutes.join, { id, name, phone: '13800001234' });

describe('what a phone signed up for', () => {
  test('is one list, newest first, page after page, nobody else’s among it, with day, place and standing', async () => {
    const [phone, other] = [await server.device(), await server.device()];
    expect((await phone.call(signUpRoutes.all, {})).items).toEqual([]);
    const ids: string[] = [];
    for (let i = 0; i < 5; i++)
      ids.push((await activity(`第 ${i} 次活动`, i === 0 ? { heldOn: '2026-11-25', deadline: '2026-11-24' } : {})).id);
    for (const id of ids) await join(phone, id);
    await join(other, ids[0] as string, '李某');
    await phone.call(signUpRoutes.cancel, { id: ids[3] as string });
    server.clock.set('2026-11-26');
    const seen: [string, string][] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await phone.call(signUpRoutes.all, { limit: 2, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map(({ title, state }): [string, string] => [title, state]));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(seen).toEqual([
      ['第 4 次活动', 'joined'],
      ['第 3 次活动', 'cancelled'],
      ['第 2 次活动', 'joined'],
      ['第 1 次活动', 'joined'],
      ['第 0 次活动', 'over'],
    ]);
    expect((await phone.call(signUpRoutes.all, { limit: 1 })).items[0]).toEqual({
      id: expect.any(String),
      contentId: ids[4],
      title: '第 4 次活动',
      meeting: { heldOn: '2026-12-31', time: null, address: '演示路' },
      state: 'joined',
      joinedAt: '2026-11-23T02:00:00.000Z',
      news: false,
      open: true,
      may: ['cancel'],
    });
    expect((await other.call(signUpRoutes.all, {})).items.map(({ title }) => title)).toEqual(['第 0 次活动']);
    expect((await server.stranger.refused(signUpRoutes.all, {})).code).toBe('sign_in');
  });

  test('says that there is news until it was read', async () => {
    const { id } = await activity('有变动的活动');
    const phone = await server.device();
    await join(phone, id);
    const { version } = await desk.editor.call(contentRoutes.work, { id });
    await desk.reviewer.call(contentRoutes.withdraw, { id, version, reason: '场地有变' });
    const [row] = (await phone.call(signUpRoutes.all, {})).items;
    expect([row?.news, row?.open]).toEqual([true, true]);
    expect(await phone.call(noticeRoutes.read, { caseId: row?.id ?? '' })).toEqual({ unread: 0 });
    expect((await phone.call(signUpRoutes.all, {})).items[0]?.news).toBe(false);
  });
});

describe('the roll as a workbook', () => {
  const rollOf = async (answer: Response) => {
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await answer.arrayBuffer()) as ExcelJS.Buffer);
    const rows: unknown[][] = [];
    book.worksheets[0]?.eachRow(row => rows.push((row.values as unknown[]).slice(1)));
    return { rows, sheet: book.worksheets[0] };
  };
  const file = (who: Person, id: string) => who.fetch(`/api/staff/contents/${id}/sign-ups/file`);
  const whole = (who: Person, id: string, reason = '活动改期，逐个通知') =>
    who.fetch(`/api/staff/contents/${id}/sign-ups/whole`, { method: 'POST', body: { reason } });
  let id = '';
  beforeAll(async () => {
    desk = await newDesk(server);
    id = (await activity('春节走访')).id;
    const phones = await Promise.all(Array.from({ length: 3 }, () => server.device()));
    await join(phones[0] as Person, id, '=1+2');
    await join(phones[1] as Person, id, '李某');
    await phones[1]?.call(signUpRoutes.cancel, { id });
    await join(phones[2] as Person, id, '张某');
    await phones[2]?.call(privacyRoutes.close, { confirm: true });
  });

  test('holds everybody in order, words as words, numbers masked, and of whom there is nothing any more no name', async () => {
    const { rows, sheet } = await rollOf(await file(desk.editor, id));
    expect(rows).toEqual([
      ['序号', '姓名', '手机号', '状态', '报名时间'],
      [1, '=1+2', '138****1234', '已报名', '2026年11月23日（周一） 10:00'],
      [2, '李某', '138****1234', '已取消', '2026年11月23日（周一） 10:00'],
      [3, '（已清除）', '（已清除）', '已取消', '2026年11月23日（周一） 10:00'],
    ]);
    expect([sheet?.getCell('B2').type, sheet?.getCell('B2').numFmt]).toEqual([ExcelJS.ValueType.String, '@']);
  });

  test('has whole numbers for a reason only, which stays on record with the number of people', async () => {
    const bare = await whole(desk.editor, id, ' ');
    expect([bare.status, ((await bare.json()) as { fields: unknown }).fields]).toEqual([
      400,
      [{ field: 'reason', message: '请填写查看理由' }],
    ]);
    const { rows } = await rollOf(await whole(desk.editor, id));
    expect(rows.slice(1).map(row => row[2])).toEqual(['13800001234', '13800001234', '（已清除）']);
    const admin = await server.staff('admin');
    const { items } = await admin.call(privacyRoutes.looks, {});
    expect(items).toMatchObject([
      {
        act: '导出报名名单的完整手机号',
        of: '报名名单 《春节走访》',
        reason: '活动改期，逐个通知（2 人）',
        who: expect.stringContaining('同事'),
      },
    ]);
  });

  test('is for those who run activities; whole numbers are not the administrator’s, and count as looks', async () => {
    const [admin, clerk] = [await server.staff('admin'), await server.staff('clerk')];
    expect([(await file(admin, id)).status, (await file(clerk, id)).status, (await whole(admin, id)).status]).toEqual([200, 403, 403]);
    const nobody = '0'.repeat(26);
    const news = await publish(desk, 'news');
    for (const none of [nobody, news.id])
      expect([(await file(desk.editor, none)).status, (await whole(desk.editor, none)).status]).toEqual([404, 404]);
    const flood = await server.staff('reviewer');
    for (let i = 0; i < LOOKS_A_DAY; i++) await (await whole(flood, id)).arrayBuffer();
    expect((await whole(flood, id)).status).toBe(429);
  }, 30_000);
});
