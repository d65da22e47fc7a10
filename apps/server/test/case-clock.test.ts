import { Logger } from '@nestjs/common';
import { caseRoutes, staffNoticeRoutes } from '@vc/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepCase } from '../src/case/index.ts';
import { CaseClockSweep } from '../src/case-clock/index.ts';
import { system } from '../src/platform/actor.ts';
import { Db } from '../src/platform/db.ts';
import { answerCase, assignTo, historyLines, newCase, record, staffId } from './support/cases.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

const OURS = '优抚科';
type Staff = Person & { username: string };
const errors = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);

let server: TestServer;
let people: Record<'clerk' | 'head' | 'otherHead' | 'deputy' | 'director' | 'admin', Staff>;
let sweep: CaseClockSweep;
beforeAll(async () => {
  server = await startServer();
  sweep = server.app.get(CaseClockSweep);
});
afterAll(async () => {
  errors.mockRestore();
  await server.close();
});

beforeEach(async () => {
  server.clock.set('2026-11-23');
  await server.db.write(system('测试'), async tx => {
    await tx.query('DELETE FROM case_record');
    await tx.query('DELETE FROM notice');
    await tx.query('UPDATE staff SET disabled = 1');
  });
  errors.mockClear();
  people = {
    clerk: await server.staffOf(OURS, 'clerk'),
    head: await server.staffOf(OURS, 'reviewer'),
    otherHead: await server.staffOf('安置科', 'reviewer'),
    deputy: await server.staff('deputy'),
    director: await server.staff('director'),
    admin: await server.staff('admin'),
  };
});

/** Who was told something of a case, read past the sessions, which time has ended. */
async function told(id: string): Promise<string[]> {
  const notices = (await server.db.read.query('SELECT toId, title FROM notice WHERE subjectId = ? AND kind = ? ORDER BY id', [
    id,
    'reminder',
  ])) as { toId: string; title: string }[];
  const names = new Map<string, string>();
  for (const [name, who] of Object.entries(people)) names.set(await staffId(server, who), name);
  return notices.map(({ toId, title }) => `${names.get(toId)}: ${title.replace('投诉建议', '')}`).sort();
}

/** The days on which reminders fall for a question of 23 November 2026 (a Monday) that has five working days. */
const HALF = '2026-11-26';
const MOST = '2026-11-27';
const DUE = '2026-11-30';
const LATE = '2026-12-01';

describe('the clock of an open case', () => {
  test('says nothing before half of it has run', async () => {
    await newCase(server, { section: OURS });
    server.clock.set('2026-11-25', '17:00');
    expect(await sweep.sweep()).toBe(0);
  });

  test('at half time takes it from whoever holds it without an answer, gives it back to the pool and tells the section head', async () => {
    const id = await newCase(server, { section: OURS });
    await assignTo(server, people.head, id, await staffId(server, people.clerk));
    server.clock.set(HALF);
    expect(await sweep.sweep()).toBe(1);
    const row = await record(server, id);
    expect([row.holderId, row.holderName, row.section, row.phase, row.reminded]).toEqual([null, null, OURS, 'assigned', 1]);
    expect((await historyLines(server, id)).slice(-2)).toEqual([
      'remind 期限过半，2026年11月30日（周一）到期',
      'pool 期限过半仍未答复，退回待办',
    ]);
    expect(await told(id)).toEqual(['clerk: 期限过半，已退回待办', 'head: 期限过半，已退回待办']);
  });

  test('at half time tells the section head of what nobody has taken', async () => {
    const id = await newCase(server, { section: OURS });
    server.clock.set(HALF);
    await sweep.sweep();
    expect(await told(id)).toEqual(['head: 期限过半']);
  });

  test('at eight tenths tells the holder and the section head, and leaves it where it is', async () => {
    const id = await newCase(server, { section: OURS });
    server.clock.set(HALF);
    await sweep.sweep();
    const head = await server.staffOf(OURS, 'reviewer');
    const clerkId = await staffId(server, people.clerk);
    await assignTo(server, head, id, clerkId);
    await server.db.write(system('测试'), tx => tx.query('DELETE FROM notice'));
    people.otherHead = head;
    server.clock.set(MOST);
    await sweep.sweep();
    expect((await record(server, id)).holderId).toBe(clerkId);
    expect(await told(id)).toEqual(['clerk: 期限过了八成', 'head: 期限过了八成', 'otherHead: 期限过了八成']);
  });

  test('once it has run out tells the section head and the deputy; not on the last day itself', async () => {
    const id = await newCase(server, { section: OURS });
    for (const on of [HALF, MOST, DUE] as const) {
      server.clock.set(on);
      await sweep.sweep();
    }
    expect((await record(server, id)).reminded).toBe(2);
    server.clock.set(LATE);
    await sweep.sweep();
    expect((await told(id)).filter(line => /超期/.test(line))).toEqual(['deputy: 已经超期', 'head: 已经超期']);
  });

  test('before three months are over is an alarm to deputy, director and administrator, and an error in the log', async () => {
    const id = await newCase(server, { section: OURS });
    server.clock.set(LATE);
    await sweep.sweep();
    server.clock.set('2027-02-06');
    expect(await sweep.sweep()).toBe(0);
    server.clock.set('2027-02-08');
    await sweep.sweep();
    expect((await told(id)).filter(line => /三个月/.test(line))).toEqual([
      'admin: 将满三个月',
      'deputy: 将满三个月',
      'director: 将满三个月',
    ]);
    expect(errors.mock.calls.map(([words]) => String(words)).filter(words => /将满三个月没有答复：complaint TS-/.test(words))).toHaveLength(
      1,
    );
    server.clock.set('2027-06-01');
    expect(await sweep.sweep()).toBe(0);
  });

  test('of a case in the pool of the bureau is told to those who head the whole bureau, else to the administrator', async () => {
    const id = await newCase(server);
    server.clock.set(HALF);
    await sweep.sweep();
    expect(await told(id)).toEqual(['admin: 期限过半']);
  });

  test('stands still when the case is answered or waits for the person', async () => {
    const answered = await newCase(server, { section: OURS });
    await answerCase(server, answered);
    await newCase(server, { section: OURS, dueOn: null });
    server.clock.set('2027-03-01');
    expect(await sweep.sweep()).toBe(0);
  });

  test('whose reminders fell while no server ran gives them all to the history, and tells of the gravest once', async () => {
    const id = await newCase(server, { section: OURS });
    await assignTo(server, people.head, id, await staffId(server, people.clerk));
    server.clock.set(LATE);
    expect(await sweep.sweep()).toBe(1);
    expect((await historyLines(server, id)).filter(line => line.startsWith('remind')).map(line => line.split(/[ ，]/)[1])).toEqual([
      '期限过半',
      '期限过了八成',
      '已经超期',
    ]);
    expect(await told(id)).toEqual(['clerk: 已经超期，已退回待办', 'deputy: 已经超期，已退回待办', 'head: 已经超期，已退回待办']);
  });
});

describe('reminders', () => {
  test.each([
    ['a Saturday', '2026-11-28', '10:00', 0],
    ['a Sunday', '2026-11-29', '10:00', 0],
    ['before office hours', '2026-11-30', '08:29', 0],
    ['after office hours', '2026-11-30', '17:30', 0],
    ['the first minute of office hours', '2026-11-30', '08:30', 1],
  ] as const)('that fall on a day off wait for office hours: %s', async (_, on, time, given) => {
    // Half of three working days from Wednesday is Friday; nobody was there before the weekend.
    await newCase(server, { section: OURS, clockFrom: '2026-11-25', days: 3 });
    server.clock.set(on, time);
    expect(await sweep.sweep()).toBe(given);
  });

  test('are given on a weekend that is worked', async () => {
    await newCase(server, { section: OURS, clockFrom: '2026-10-08', days: 3 });
    server.clock.set('2026-10-10');
    expect(await sweep.sweep()).toBe(1);
  });

  test('are given once, however often and by however many servers the clocks are looked at', async () => {
    const ids = [await newCase(server, { section: OURS }), await newCase(server, { section: OURS }), await newCase(server)];
    server.clock.set(HALF);
    const other = new CaseClockSweep(server.app.get(Db), server.clock);
    const given = await Promise.all([sweep.sweep(), other.sweep(), sweep.sweep(), other.sweep()]);
    expect(given.reduce((a, b) => a + b)).toBe(ids.length);
    server.clock.set('2026-11-25');
    await sweep.sweep();
    server.clock.set(HALF, '15:00');
    expect(await other.sweep()).toBe(0);
    for (const id of ids) {
      expect((await historyLines(server, id)).filter(line => line.startsWith('remind'))).toHaveLength(1);
      expect(await told(id)).toHaveLength(1);
    }
  });

  test('broken off in the middle are all there or not at all, and keep no other case waiting', async () => {
    const ids = [
      await newCase(server, { section: OURS }),
      await newCase(server, { section: OURS }),
      await newCase(server, { section: OURS }),
    ];
    server.clock.set(HALF);
    // The second case's notice cannot be written: what was said of it before is undone with it.
    let writes = 0;
    const db = server.app.get(Db);
    const broken = new Proxy(db, {
      get: (target, name) => {
        if (name !== 'write') return Reflect.get(target, name, target);
        return (who: never, act: (tx: never) => Promise<unknown>) =>
          target.write(who, async tx => {
            const result = await act(tx as never);
            writes += 1;
            if (writes === 2) throw new Error('the server was killed here');
            return result;
          });
      },
    });
    expect(await new CaseClockSweep(broken, server.clock).sweep()).toBe(2);
    const unfinished: string[] = [];
    for (const id of ids) if ((await record(server, id)).reminded === 0) unfinished.push(id);
    expect(unfinished).toHaveLength(1);
    expect(await told(unfinished[0] as string)).toEqual([]);
    expect(await historyLines(server, unfinished[0] as string)).toEqual([]);
    expect(await sweep.sweep()).toBe(1);
    for (const id of ids) expect(await told(id)).toEqual(['head: 期限过半']);
  });

  test('start anew with a new clock, and those that lie behind it are not given', async () => {
    const id = await newCase(server, { section: OURS, clockFrom: '2026-11-02', days: 5 });
    expect((await record(server, id)).reminded).toBe(0);
    server.clock.set('2026-11-24');
    await sweep.sweep();
    expect((await record(server, id)).reminded).toBe(3);
    await server.db.write(system('测试'), tx => keepCase(tx, id, { clockFrom: '2026-11-24', dueOn: '2026-12-01' }));
    expect((await record(server, id)).reminded).toBe(0);
    expect(await sweep.sweep()).toBe(0);
  });

  test('are seen in the staff’s own list of notices until they are read', async () => {
    const id = await newCase(server, { section: OURS });
    server.clock.set(HALF);
    await sweep.sweep();
    server.clock.set(MOST, '09:00');
    const head = await server.staffOf(OURS, 'reviewer');
    expect(await head.call(staffNoticeRoutes.count, {})).toEqual({ unread: 0 });
    await sweep.sweep();
    const { items, unread } = await head.call(staffNoticeRoutes.list, { unread: true });
    expect([unread, items.map(({ subjectId, kind }) => [subjectId, kind])]).toEqual([1, [[id, 'reminder']]]);
    expect((await head.call(caseRoutes.one, { id })).reminder).toBe('most');
    expect(await head.call(staffNoticeRoutes.list, { unread: true })).toEqual({ items: [], next: null, unread: 0 });
    expect((await head.call(staffNoticeRoutes.list, {})).items).toHaveLength(1);
  });
});
