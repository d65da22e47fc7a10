import { aidRoutes, aidWorkRoutes, foiRoutes, myFoiRoutes, staffNoticeRoutes } from '@vc/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CaseClockSweep } from '../src/case-clock/index.ts';
import { Waits1764375200000 } from '../src/migrations/1764375200000-waits.ts';
import { system } from '../src/platform/actor.ts';
import { Db } from '../src/platform/db.ts';
import { aidActs, fileAidAnew } from './support/aid.ts';
import { caseDisagreements } from './support/case-agreement.ts';
import { historyLines, record, staffId } from './support/cases.ts';
import { act, apply, mine, reply } from './support/foi.ts';
import { type Person, signIn, startServer, type TestServer } from './support/server.ts';

type Colleague = Person & { username: string };
const DAY = '2026-11-23';

let server: TestServer;
let sweep: CaseClockSweep;
let clerk: Colleague;
let head: Colleague;
beforeAll(async () => {
  server = await startServer();
  sweep = server.app.get(CaseClockSweep);
});
beforeEach(async () => {
  server.clock.set(DAY);
  await server.db.write(system('测试'), async tx => {
    for (const table of ['case_record', 'foi', 'aid', 'notice']) await tx.query(`DELETE FROM ${table}`);
    await tx.query('UPDATE staff SET disabled = 1');
  });
  [clerk, head] = [await server.staff('clerk'), await server.staff('reviewer')];
});
afterEach(async () => expect(await caseDisagreements(server, 'foi')).toEqual([]));
afterAll(() => server.close());

/** Moves the clock on; staff, whose sessions end, sign in again. */
async function on(day: `${number}-${number}-${number}`): Promise<void> {
  server.clock.set(day);
  for (const who of [clerk, head]) Object.assign(who.headers, (await signIn(server.base, who.username)).headers);
}

/** Who was told that a person's time is over, and in what words. */
async function told(id: string): Promise<string[]> {
  const names = new Map([
    [await staffId(server, clerk), 'clerk'],
    [await staffId(server, head), 'head'],
  ]);
  const rows = await server.db.read.query<{ toId: string; title: string }[]>(
    "SELECT toId, title FROM notice WHERE subjectId = ? AND kind = 'reminder' ORDER BY id",
    [id],
  );
  return rows.map(({ toId, title }) => `${names.get(toId)}: ${title}`);
}
const over = async (id: string) => (await historyLines(server, id)).filter(line => line.startsWith('wait-over'));

async function correcting(until = '2026-12-07') {
  const phone = await server.device();
  const { id } = await apply(phone);
  await act(clerk, id, 'askCorrection', { items: ['写明年度'], until });
  return { id, phone };
}
const drop = (id: string) =>
  server.db.write(system('测试'), tx => tx.query('UPDATE case_record SET holderId = NULL, holderName = NULL WHERE id = ?', [id]));
const giveTo = async (id: string, who: Colleague) =>
  server.db.write(system('测试'), async tx =>
    tx.query("UPDATE case_record SET holderId = ?, holderName = '承办人', phase = 'assigned' WHERE id = ?", [
      await staffId(server, who),
      id,
    ]),
  );

describe('an application that its applicant does not correct', () => {
  test('is told of on the working day after his last one, once, with what the law allows then', async () => {
    const { id } = await correcting();
    await giveTo(id, clerk);
    await on('2026-12-07');
    expect(await sweep.sweep()).toBe(0);
    await on('2026-12-08');
    const other = new CaseClockSweep(server.app.get(Db), server.clock);
    const given = await Promise.all([sweep.sweep(), other.sweep(), sweep.sweep()]);
    expect(given.reduce((a, b) => a + b)).toBe(1);
    await on('2027-01-11');
    expect(await other.sweep()).toBe(0);
    expect(await told(id)).toEqual(['clerk: 依申请公开：申请人逾期未补正']);
    expect(await over(id)).toEqual([
      'wait-over 申请人逾期未补正，期限到2026年12月7日（周一）；可以视为放弃申请，拟写答复时办理结果选“无正当理由逾期不补正，不再处理”，送审后办结',
    ]);
    expect((await reply(clerk, await server.staff('deputy'), id, 'uncorrected')).outcome).toBe('other_1');
    expect((await record(server, id)).waitsUntil).toBeNull();
  });

  test('is told to the head when nobody holds it, to the clerks when there is no head', async () => {
    const { id } = await correcting();
    const second = await correcting();
    await drop(id);
    await drop(second.id);
    await on('2026-12-08');
    await server.db.write(system('测试'), tx => tx.query("UPDATE case_record SET waitsUntil = '2026-12-08' WHERE id = ?", [second.id]));
    await sweep.sweep();
    expect(await told(id)).toEqual(['head: 依申请公开：申请人逾期未补正']);
    await server.db.write(system('测试'), async tx => {
      await tx.query('UPDATE staff SET disabled = 1 WHERE id = ?', [await staffId(server, head)]);
      await tx.query("UPDATE case_record SET waitsUntil = '2026-12-07' WHERE id = ?", [second.id]);
    });
    await sweep.sweep();
    expect(await told(second.id)).toEqual(['clerk: 依申请公开：申请人逾期未补正']);
  });

  test('stands in a list of its own from that day, and leaves it when it is corrected', async () => {
    const { id, phone } = await correcting();
    const lapsed = async () => {
      const { items, counts } = await clerk.call(foiRoutes.list, { view: 'lapsed' });
      expect(counts.lapsed).toBe(items.length);
      return items.map(row => row.id);
    };
    await on('2026-12-07');
    expect(await lapsed()).toEqual([]);
    await on('2026-12-08');
    expect(await lapsed()).toEqual([id]);
    const { version } = await mine(phone, id);
    await phone.call(myFoiRoutes.correct, { id, version, text: '2025年' });
    expect(await lapsed()).toEqual([]);
    expect(await sweep.sweep()).toBe(0);
    expect(await over(id)).toEqual([]);
  });
});

test('an application whose fee is not paid is told of with its own end', async () => {
  const { id } = await apply(await server.device());
  const asked = await act(clerk, id, 'askFee', { basis: 'cases', quantity: 11, how: '到窗口缴纳' });
  await giveTo(id, clerk);
  await on('2026-12-31');
  expect(asked.waitsUntil && asked.waitsUntil < '2026-12-31').toBe(true);
  expect(await sweep.sweep()).toBe(1);
  expect(await told(id)).toEqual(['clerk: 依申请公开：申请人逾期未缴费']);
  expect((await over(id))[0]).toContain('逾期未缴纳信息处理费，不再处理');
});

describe('aid whose missing papers do not come', () => {
  test('is told to whoever holds it, stands marked among those that wait, and may be ended', async () => {
    const { id, phone } = await fileAidAnew(server);
    const later = await fileAidAnew(server);
    await aidActs.ask(clerk, later.id, { by: '2027-01-10' });
    await aidActs.ask(clerk, id, { by: '2026-12-07' });
    expect((await phone.call(aidRoutes.mineOne, { id })).next ?? '').not.toContain('终止');
    await on('2026-12-08');
    expect(await sweep.sweep()).toBe(1);
    expect(await sweep.sweep()).toBe(0);
    expect(await told(id)).toEqual(['clerk: 困难帮扶：申请人逾期未补充材料']);
    expect((await over(id))[0]).toContain('点“逾期未补，终止”办结');
    const first = await clerk.call(aidWorkRoutes.list, { state: 'asked', limit: 1 });
    const rest = await clerk.call(aidWorkRoutes.list, { state: 'asked', limit: 1, cursor: first.next ?? undefined });
    expect([...first.items, ...rest.items].map(row => [row.id, row.waitsUntil])).toEqual([
      [id, '2026-12-07'],
      [later.id, '2027-01-10'],
    ]);
    expect((await clerk.call(staffNoticeRoutes.list, { unread: true })).items.some(({ subjectId }) => subjectId === id)).toBe(true);
    const { version } = await clerk.call(aidWorkRoutes.work, { id });
    expect((await clerk.call(aidWorkRoutes.lapse, { id, version })).state).toBe('lapsed');
  });
});

test('what waited before the days stood in the records is found in them after the upgrade', async () => {
  const foi = await correcting();
  const aid = await fileAidAnew(server);
  await aidActs.ask(clerk, aid.id, { by: '2026-12-09' });
  await server.db.write(system('测试'), async tx => {
    await tx.query('UPDATE case_record SET waitsUntil = NULL');
    const runner = { addColumns: async () => undefined, query: (sql: string, values?: unknown[]) => tx.query(sql, values) };
    await new Waits1764375200000().up(runner as never);
  });
  expect([(await record(server, foi.id)).waitsUntil, (await record(server, aid.id)).waitsUntil]).toEqual(['2026-12-07', '2026-12-09']);
});
