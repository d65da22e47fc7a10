import { caseRoutes, kinds } from '@vc/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { system } from '../src/platform/actor.ts';
import { answerCase, assignTo, newCase, setSections, staffId } from './support/cases.ts';
import { newDesk, publish } from './support/factories.ts';
import { startServer, type TestServer } from './support/server.ts';

const OURS = '优抚科';
const THEIRS = '安置科';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await setSections(server, OURS, THEIRS);
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.set('2026-11-23');
  await server.db.write(system('测试'), tx => tx.query('DELETE FROM case_record'));
});

describe('the desk', () => {
  test('has one’s own cases, the pool of one’s section and every alert; a leader’s has all sections', async () => {
    const clerk = await server.staffOf(OURS, 'clerk');
    const head = await server.staffOf(OURS, 'reviewer');
    const [mine, pool, alert, theirs] = [
      await newCase(server, { section: OURS }),
      await newCase(server, { section: OURS }),
      await newCase(server, { alert: 'petition' }),
      await newCase(server, { section: THEIRS }),
    ];
    await assignTo(server, head, mine, await staffId(server, clerk));
    const ids = (rows: { id: string }[] | undefined) => rows?.map(({ id }) => id);
    const { cases } = await clerk.call(caseRoutes.desk, {});
    expect([ids(cases?.mine), ids(cases?.pool), ids(cases?.alerts)]).toEqual([[mine], [pool, alert], [alert]]);
    expect(cases?.sections.map(({ section, open }) => [section, open])).toEqual([
      [OURS, 2],
      [null, 1],
    ]);
    const leader = await (await server.staff('deputy')).call(caseRoutes.desk, {});
    expect(ids(leader.cases?.pool)).toEqual([pool, alert, theirs]);
    expect(leader.cases?.sections.map(({ section, open }) => [section, open])).toEqual([
      [OURS, 2],
      [THEIRS, 1],
      [null, 1],
    ]);
  });

  test('shows what has waited longest in each section, what is late, untaken and answered', async () => {
    server.clock.set('2026-11-12');
    const oldest = await newCase(server, { section: OURS });
    server.clock.set('2026-11-20');
    const answered = await newCase(server, { section: OURS });
    await answerCase(server, answered);
    server.clock.set('2026-11-23');
    await newCase(server, { section: OURS });
    const { cases } = await (await server.staffOf(OURS, 'reviewer')).call(caseRoutes.desk, {});
    expect(cases?.sections[0]).toMatchObject({
      section: OURS,
      open: 2,
      late: 1,
      unaccepted: 1,
      answered: 1,
      oldest: { id: oldest },
      // 13, 16 to 20 and 23 November.
      waited: 7,
    });
  });

  test.each([
    ['2026-11-20', 'good'],
    ['2026-11-18', 'amber'],
    ['2026-11-16', 'red'],
    ['2026-10-25', 'red'],
    ['2026-10-24', 'alarm'],
  ] as const)('an unanswered question of %s is %s', async (clockFrom, level) => {
    server.clock.set(clockFrom);
    const id = await newCase(server, { kind: 'consultation' });
    server.clock.set('2026-11-23');
    const { cases } = await (await server.staff('director')).call(caseRoutes.desk, {});
    expect([cases?.oldestConsultation?.id, cases?.consultation.level]).toEqual([id, level]);
  });

  test('counts the days since the last publication: amber from seven, red from twelve', async () => {
    const editor = await server.staff('editor');
    const before = await editor.call(caseRoutes.desk, {});
    expect([before.cases, before.publication.level, before.publication.days]).toEqual([null, 'red', null]);
    const kind = kinds.find(({ key }) => before.emptyColumns.some(column => column.kind === key)) as (typeof kinds)[number];
    await publish(await newDesk(server), kind.key);
    for (const [on, level, days] of [
      ['2026-11-29', 'good', 6],
      ['2026-11-30', 'amber', 7],
      ['2026-12-04', 'amber', 11],
      ['2026-12-05', 'red', 12],
    ] as const) {
      server.clock.set(on);
      const { publication, emptyColumns } = await (await server.staff('editor')).call(caseRoutes.desk, {});
      expect([publication.level, publication.days, publication.since]).toEqual([level, days, '2026-11-23']);
      expect(emptyColumns.map(column => column.kind)).not.toContain(kind.key);
    }
  });

  test('a column whose last item has expired is empty again', async () => {
    const gone = kinds.find(({ whenExpired }) => whenExpired === 'gone') as (typeof kinds)[number];
    await publish(await newDesk(server), gone.key);
    const columns = async () => (await (await server.staff('editor')).call(caseRoutes.desk, {})).emptyColumns.map(({ kind }) => kind);
    expect(await columns()).not.toContain(gone.key);
    await server.db.write(system('测试'), tx => tx.query('UPDATE publication SET expiresOn = ? WHERE kind = ?', ['2026-11-30', gone.key]));
    server.clock.set('2026-11-30');
    expect(await columns()).not.toContain(gone.key);
    server.clock.set('2026-12-01');
    expect(await columns()).toContain(gone.key);
  });

  test('says who is away', async () => {
    const head = await server.staffOf(OURS, 'reviewer');
    const fromId = await staffId(server, await server.staffOf(OURS, 'clerk'));
    await head.call(caseRoutes.handOver, { fromId, reason: '学习', from: '2026-11-25', until: '2026-11-27' });
    const { cases } = await head.call(caseRoutes.desk, {});
    expect(cases?.away.map(({ staffId: id, from, until, moved }) => [id, from, until, moved])).toEqual([
      [fromId, '2026-11-25', '2026-11-27', false],
    ]);
    const others = await (await server.staffOf(THEIRS, 'reviewer')).call(caseRoutes.desk, {});
    expect(others.cases?.away).toEqual([]);
  });
});
