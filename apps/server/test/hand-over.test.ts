import { caseRoutes, staffNoticeRoutes } from '@vc/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AwaySweep } from '../src/desk/away-sweep.ts';
import { system } from '../src/platform/actor.ts';
import { Db } from '../src/platform/db.ts';
import { StaffEntity } from '../src/session/index.ts';
import { answerCase, assignTo, historyLines, newCase, record, staffId } from './support/cases.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

const OURS = '优抚科';
type Staff = Person & { username: string };

let server: TestServer;
let admin: Staff;
let head: Staff;
let leaving: Staff;
let staying: Staff;
let fromId: string;
let toId: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

beforeEach(async () => {
  server.clock.set('2026-11-23');
  admin = await server.staff('admin');
  head = await server.staffOf(OURS, 'reviewer');
  [leaving, staying] = [await server.staffOf(OURS, 'clerk'), await server.staffOf(OURS, 'clerk')];
  [fromId, toId] = [await staffId(server, leaving), await staffId(server, staying)];
});

/** What somebody has on his desk: two open cases of his section and one that is closed. */
async function desk(): Promise<{ open: string[]; closed: string }> {
  const [a, b, closed] = [
    await newCase(server, { section: OURS }),
    await newCase(server, { section: OURS, kind: 'aid' }),
    await newCase(server, { section: OURS }),
  ];
  for (const id of [a, b, closed]) await assignTo(server, head, id, fromId);
  await answerCase(server, closed);
  return { open: [a, b], closed };
}

/** Whoever leaves for good: the account is closed, the open cases are still there. */
async function leave(id: string): Promise<void> {
  await server.db.write(system('测试'), async tx => {
    const staff = await tx.lock(StaffEntity, { id });
    await tx.saveRow(Object.assign(staff, { disabled: true }));
  });
}

describe('whoever leaves or goes on holiday', () => {
  test('is shown to the section head with everything that would move; nothing moves yet', async () => {
    const { open } = await desk();
    const preview = await head.call(caseRoutes.previewHandOver, { fromId, toId });
    expect([preview.from.open, preview.to?.id, preview.items.map(({ id }) => id)]).toEqual([2, toId, open]);
    for (const id of open) expect((await record(server, id)).holderId).toBe(fromId);
  });

  test('hands every open case to a colleague, each with its line of history and a notice; what is closed stays', async () => {
    const { open, closed } = await desk();
    const { away, moved } = await head.call(caseRoutes.handOver, { fromId, toId, reason: '年休假', until: '2026-11-27' });
    expect([moved, away.moved, away.until]).toEqual([2, true, '2026-11-27']);
    for (const id of open) {
      const row = await record(server, id);
      expect([row.holderId, row.section]).toEqual([toId, OURS]);
      expect((await historyLines(server, id)).at(-1)).toMatch(/^assign 同事\d+：同事\d+离岗交接，年休假$/);
    }
    expect((await record(server, closed)).holderId).toBe(fromId);
    expect((await staying.call(staffNoticeRoutes.list, {})).items.map(({ subjectId }) => subjectId).sort()).toEqual([...open].sort());
    expect(await historyLines(server, fromId)).toContain('hand-over 2026年11月23日（周一）至2026年11月27日（周五），年休假');
  });

  test('gives everything back to the pool when nobody takes over, and the section head is told', async () => {
    const { open } = await desk();
    await head.call(caseRoutes.handOver, { fromId, reason: '调离' });
    for (const id of open) {
      const row = await record(server, id);
      expect([row.holderId, row.holderName, row.section]).toEqual([null, null, OURS]);
    }
    expect((await head.call(staffNoticeRoutes.list, {})).items.map(({ subjectId }) => subjectId).sort()).toEqual([...open].sort());
  });

  test('is given nothing while away, and again from the day after', async () => {
    await head.call(caseRoutes.handOver, { fromId, toId, reason: '年休假', until: '2026-11-24' });
    const id = await newCase(server, { section: OURS });
    const give = async () => head.refused(caseRoutes.assign, { id, version: (await record(server, id)).version, holderId: fromId });
    expect((await give()).fields[0]?.field).toBe('holderId');
    expect((await head.call(caseRoutes.colleagues, {})).items.find(one => one.id === fromId)?.away?.until).toBe('2026-11-24');
    server.clock.set('2026-11-25');
    head = await server.staffOf(OURS, 'reviewer');
    await assignTo(server, head, id, fromId);
    expect((await record(server, id)).holderId).toBe(fromId);
  });

  test('comes back earlier: what was moved stays, new cases are given again', async () => {
    const { open } = await desk();
    const { away } = await head.call(caseRoutes.handOver, { fromId, toId, reason: '年休假', until: '2026-12-31' });
    expect((await head.refused(caseRoutes.handOver, { fromId, toId, reason: '再休' })).code).toBe('duplicate');
    await head.call(caseRoutes.endAway, { id: away.id });
    for (const id of open) expect((await record(server, id)).holderId).toBe(toId);
    await assignTo(server, head, open[0] as string, fromId);
    expect((await head.refused(caseRoutes.endAway, { id: away.id })).code).toBe('not_found');
  });

  test('who has left already still has open cases that are seen and handed over', async () => {
    const { open } = await desk();
    await leave(fromId);
    expect((await head.call(caseRoutes.colleagues, {})).items.find(one => one.id === fromId)).toMatchObject({ atWork: false, open: 2 });
    expect((await head.call(caseRoutes.handOver, { fromId, toId, reason: '已调离' })).moved).toBe(open.length);
    expect((await head.call(caseRoutes.colleagues, {})).items.map(({ id }) => id)).not.toContain(fromId);
  });
});

describe('a hand-over on a later day', () => {
  test('is moved on that day, once, whoever sweeps, with what has come in meanwhile', async () => {
    const { open } = await desk();
    const { away, moved } = await head.call(caseRoutes.handOver, {
      fromId,
      toId,
      reason: '年休假',
      from: '2026-11-25',
      until: '2026-11-27',
    });
    expect([moved, away.moved]).toEqual([0, false]);
    const sweep = server.app.get(AwaySweep);
    expect(await sweep.sweep()).toBe(0);
    const late = await newCase(server, { section: OURS });
    await assignTo(server, head, late, fromId);
    server.clock.set('2026-11-25', '00:10');
    const other = new AwaySweep(server.app.get(Db), server.clock);
    const counts = await Promise.all([sweep.sweep(), other.sweep(), sweep.sweep()]);
    expect(counts.reduce((a, b) => a + b)).toBe(3);
    for (const id of [...open, late]) {
      expect((await record(server, id)).holderId).toBe(toId);
      expect((await historyLines(server, id)).filter(line => /离岗交接/.test(line))).toHaveLength(1);
    }
    expect(await sweep.sweep()).toBe(0);
  });

  test('can be called off before it comes', async () => {
    const { open } = await desk();
    const { away } = await head.call(caseRoutes.handOver, { fromId, toId, reason: '年休假', from: '2026-11-25' });
    await head.call(caseRoutes.endAway, { id: away.id });
    server.clock.set('2026-11-26');
    await server.app.get(AwaySweep).sweep();
    for (const id of open) expect((await record(server, id)).holderId).toBe(fromId);
  });

  test('whose taker has left meanwhile goes to the pool', async () => {
    const { open } = await desk();
    await head.call(caseRoutes.handOver, { fromId, toId, reason: '年休假', from: '2026-11-25' });
    await leave(toId);
    server.clock.set('2026-11-25');
    await server.app.get(AwaySweep).sweep();
    for (const id of open) expect((await record(server, id)).holderId).toBeNull();
  });
});

describe('handing over', () => {
  test('is for the head of the section and the administrator', async () => {
    await desk();
    for (const who of [leaving, await server.staff('deputy'), await server.staff('director'), await server.staffOf(OURS, 'editor')])
      expect((await who.refused(caseRoutes.handOver, { fromId, toId, reason: '因' })).code).toBe('forbidden');
    const stranger = await server.staffOf('安置科', 'reviewer');
    expect((await stranger.refused(caseRoutes.handOver, { fromId, reason: '因' })).code).toBe('not_found');
    expect((await stranger.refused(caseRoutes.previewHandOver, { fromId })).code).toBe('not_found');
    const { away } = await admin.call(caseRoutes.handOver, { fromId, toId, reason: '因', until: '2026-12-31' });
    expect((await stranger.refused(caseRoutes.endAway, { id: away.id })).code).toBe('not_found');
    expect((await stranger.call(caseRoutes.colleagues, {})).items.map(({ id }) => id)).not.toContain(fromId);
  });

  test('names everything that is wrong with it at once', async () => {
    const { fields } = await head.refused(caseRoutes.handOver, { fromId, toId: fromId, reason: '', until: '不是日期' as never });
    expect(fields.map(({ field }) => field).sort()).toEqual(['reason', 'until']);
    expect((await head.refused(caseRoutes.handOver, { fromId, toId: fromId, reason: '因' })).fields[0]?.field).toBe('toId');
    const span = await head.refused(caseRoutes.handOver, { fromId, toId, reason: '因', from: '2026-11-20', until: '2026-11-19' });
    expect(span.fields.map(({ field }) => field)).toEqual(['from', 'until']);
    const other = await staffId(server, await server.staffOf('安置科', 'clerk'));
    expect((await head.refused(caseRoutes.handOver, { fromId, toId: other, reason: '因' })).fields[0]?.field).toBe('toId');
  });
});
