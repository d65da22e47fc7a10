import { privacyRoutes as routes, signUpRoutes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOOKS_A_DAY } from '../src/platform/looks.ts';
import { type Desk, newDesk } from './support/factories.ts';
import { NAME, newActivity, PHONE, signUp } from './support/own-data.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
let admin: Person;
let id: string;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
  admin = await server.staff('admin');
  const activity = (await newActivity(desk)).id;
  await signUp(await server.device(), activity);
  id = (await desk.editor.call(signUpRoutes.list, { id: activity })).items[0]?.id ?? '';
});
afterAll(() => server.close());

const look = (who: Person, reason = '通知改期') => who.call(signUpRoutes.look, { id, reason });

describe('a look at a whole number', () => {
  test('needs a reason, and stands in the record with who, whose and why, the name masked', async () => {
    expect((await desk.editor.refused(signUpRoutes.look, { id, reason: ' ' })).fields).toEqual([
      { field: 'reason', message: '请填写查看理由' },
    ]);
    expect(await look(desk.editor)).toEqual({ phone: PHONE });
    const { items } = await admin.call(routes.looks, {});
    expect(items).toEqual([
      {
        at: '2026-11-23T02:00:00.000Z',
        who: expect.stringContaining('同事'),
        act: '查看完整个人信息',
        of: '活动报名 欧阳同志',
        reason: '通知改期',
        ip: '127.0.0.1',
      },
    ]);
    expect(JSON.stringify(items)).not.toMatch(new RegExp(`${NAME}|${PHONE}`));
  });

  test('is counted by person and day, however many are asked for at once; one too many is an alarm, once', async () => {
    const flood = await server.staff('reviewer');
    const results = await Promise.allSettled(Array.from({ length: LOOKS_A_DAY + 15 }, () => look(flood)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(LOOKS_A_DAY);
    const refused = await flood.refused(signUpRoutes.look, { id, reason: '再看' });
    expect([refused.code, refused.message]).toEqual(['too_many', expect.stringContaining('明天再看')]);
    const alarms: { n: unknown }[] = await server.db.read.query("SELECT COUNT(*) AS n FROM history WHERE act = 'look-flood'");
    expect(Number(alarms[0]?.n)).toBe(1);
    const { items } = await admin.call(routes.looks, { limit: 100 });
    expect(items.filter(({ act }) => act === '查看个人信息太多，已拦下')).toHaveLength(1);
    expect(await look(desk.editor)).toEqual({ phone: PHONE });
    server.clock.set('2026-11-24', '10:01');
    const tomorrow = await server.staff('reviewer');
    expect(await look(tomorrow)).toEqual({ phone: PHONE });
  }, 30_000);
});

describe('the record of looks', () => {
  // Yesterday’s sessions have ended.
  beforeAll(async () => {
    admin = await server.staff('admin');
    desk = await newDesk(server);
  });

  test('is filtered by day and by person, page after page', async () => {
    const all: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await admin.call(routes.looks, { limit: 25, ...(cursor ? { cursor } : {}) });
      all.push(...page.items.map(({ at }) => at));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(all).toHaveLength(LOOKS_A_DAY + 4);
    expect(all).toEqual([...all].sort().reverse());
    const of = async (filter: object) => (await admin.call(routes.looks, { limit: 100, ...filter })).items.length;
    expect(await of({ from: '2026-11-24' })).toBe(1);
    expect(await of({ to: '2026-11-23' })).toBe(LOOKS_A_DAY + 3);
    expect(await of({ who: '没有这个人' })).toBe(0);
  });

  test('is for the administrator alone, and taking it along as a table is recorded', async () => {
    for (const who of [desk.reviewer, desk.director, desk.editor]) expect((await who.refused(routes.looks, {})).code).toBe('forbidden');
    const answer = await admin.fetch('/api/staff/looks/file?from=2026-11-24');
    const lines = (await answer.text()).trim().split('\r\n');
    expect([answer.headers.get('content-type'), lines.length]).toEqual(['text/csv; charset=utf-8', 3]);
    expect(lines[0]).toContain('导出');
    const taken: { note: string }[] = await server.db.read.query("SELECT note FROM history WHERE act = 'looks-export'");
    expect(taken).toEqual([{ note: '1 条' }]);
  });
});
