import { caseRoutes, staffNoticeRoutes } from '@vc/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerCase, assignTo, historyLines, newCase, record, setSections, staffId } from './support/cases.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

const OURS = '优抚科';
const THEIRS = '安置科';
type Staff = Person & { username: string };

let server: TestServer;
let clerk: Staff;
let colleague: Staff;
let head: Staff;
let otherClerk: Staff;
let otherHead: Staff;
let deputy: Staff;
let admin: Staff;
let everybody: Record<string, Staff>;
beforeAll(async () => {
  server = await startServer();
  [clerk, colleague, head] = [
    await server.staffOf(OURS, 'clerk'),
    await server.staffOf(OURS, 'clerk'),
    await server.staffOf(OURS, 'reviewer'),
  ];
  [otherClerk, otherHead] = [await server.staffOf(THEIRS, 'clerk'), await server.staffOf(THEIRS, 'reviewer')];
  [deputy, admin] = [await server.staff('deputy'), await server.staff('admin')];
  everybody = { clerk, colleague, head, otherClerk, otherHead, deputy, admin };
  await setSections(server, OURS, THEIRS);
});
afterAll(() => server.close());

/** What an act comes to: `ok`, or the code of its problem. */
const outcome = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'ok',
    (problem: { code?: string }) => problem.code ?? String(problem),
  );

describe('who may do what with a case: role × whose desk it lies on', () => {
  const places = {
    'in the pool of the bureau': { section: null, held: null },
    'in the pool of the section': { section: OURS, held: null },
    'with the clerk': { section: OURS, held: 'clerk' },
    'with a colleague': { section: OURS, held: 'colleague' },
    closed: { section: OURS, held: 'clerk', closed: true },
  } as const;
  type Place = keyof typeof places;

  const expected: Record<string, Record<Place, [take: string, assign: string, transfer: string]>> = {
    clerk: {
      'in the pool of the bureau': ['ok', 'ok', 'ok'],
      'in the pool of the section': ['ok', 'ok', 'ok'],
      'with the clerk': ['ok', 'ok', 'ok'],
      'with a colleague': ['wrong_state', 'forbidden', 'forbidden'],
      closed: ['wrong_state', 'wrong_state', 'wrong_state'],
    },
    head: {
      'in the pool of the bureau': ['forbidden', 'ok', 'ok'],
      'in the pool of the section': ['forbidden', 'ok', 'ok'],
      'with the clerk': ['forbidden', 'ok', 'ok'],
      'with a colleague': ['forbidden', 'ok', 'ok'],
      closed: ['forbidden', 'wrong_state', 'wrong_state'],
    },
    otherClerk: {
      'in the pool of the bureau': ['ok', 'invalid', 'ok'],
      'in the pool of the section': ['not_found', 'not_found', 'not_found'],
      'with the clerk': ['not_found', 'not_found', 'not_found'],
      'with a colleague': ['not_found', 'not_found', 'not_found'],
      closed: ['not_found', 'not_found', 'not_found'],
    },
    otherHead: {
      'in the pool of the bureau': ['forbidden', 'invalid', 'ok'],
      'in the pool of the section': ['forbidden', 'not_found', 'not_found'],
      'with the clerk': ['forbidden', 'not_found', 'not_found'],
      'with a colleague': ['forbidden', 'not_found', 'not_found'],
      closed: ['forbidden', 'not_found', 'not_found'],
    },
    deputy: {
      'in the pool of the bureau': ['forbidden', 'forbidden', 'forbidden'],
      'in the pool of the section': ['forbidden', 'forbidden', 'forbidden'],
      'with the clerk': ['forbidden', 'forbidden', 'forbidden'],
      'with a colleague': ['forbidden', 'forbidden', 'forbidden'],
      closed: ['forbidden', 'forbidden', 'forbidden'],
    },
    admin: {
      'in the pool of the bureau': ['forbidden', 'ok', 'ok'],
      'in the pool of the section': ['forbidden', 'ok', 'ok'],
      'with the clerk': ['forbidden', 'ok', 'ok'],
      'with a colleague': ['forbidden', 'ok', 'ok'],
      closed: ['forbidden', 'wrong_state', 'wrong_state'],
    },
  };

  /** A case that lies where the table says. */
  async function lay(place: Place): Promise<{ id: string; version: number }> {
    const where = places[place];
    const id = await newCase(server, { section: where.section });
    if (where.held) await assignTo(server, admin, id, await staffId(server, everybody[where.held] as Staff));
    if ('closed' in where) await answerCase(server, id);
    return { id, version: (await record(server, id)).version };
  }

  const lines = Object.entries(expected).flatMap(([role, byPlace]) =>
    Object.entries(byPlace).map(([place, acts]) => ({ role, place: place as Place, acts })),
  );
  test.each(lines)('$role, $place', async ({ role, place, acts }) => {
    const who = everybody[role] as Staff;
    // Somebody of the section who does not have it yet.
    const target = await staffId(server, await server.staffOf(OURS, 'clerk'));
    const took = await outcome(who.call(caseRoutes.take, await lay(place)));
    const assigned = await outcome(who.call(caseRoutes.assign, { ...(await lay(place)), holderId: target }));
    const to = places[place].section === null ? OURS : THEIRS;
    const transferred = await outcome(who.call(caseRoutes.transfer, { ...(await lay(place)), section: to, reason: '不归本科室' }));
    expect([took, assigned, transferred]).toEqual(acts);
  });

  test.each(lines)('the buttons say the same: $role, $place', async ({ role, place, acts }) => {
    const who = everybody[role] as Staff;
    const { id } = await lay(place);
    const seen = await who.call(caseRoutes.one, { id }).then(
      ({ may }) => may,
      () => [],
    );
    const [take, assign, transfer] = acts;
    // A case in the bureau's pool may be assigned, though not to somebody of another section.
    const may = [
      ...(take === 'ok' && place !== 'with the clerk' ? ['take'] : []),
      ...(assign === 'ok' || assign === 'invalid' ? ['assign'] : []),
      ...(transfer === 'ok' ? ['transfer'] : []),
      // Whoever works on cases, or answers for the work, writes notes about each that he sees.
      ...(!['deputy', 'admin'].includes(role) && transfer !== 'not_found' ? ['note'] : []),
    ];
    expect(seen).toEqual(may);
  });
});

describe('a case on its way from desk to desk', () => {
  let id: string;
  let version: number;
  beforeEach(async () => {
    id = await newCase(server, { section: OURS });
    version = (await record(server, id)).version;
  });

  test('is taken once: whoever comes second is told who has it', async () => {
    const [first, second] = await Promise.all([
      outcome(clerk.call(caseRoutes.take, { id, version })),
      outcome(colleague.call(caseRoutes.take, { id, version })),
    ]);
    expect([first, second].sort()).toEqual(['ok', 'stale']);
    const now = await record(server, id);
    const late = first === 'ok' ? colleague : clerk;
    const { code, message } = await late.refused(caseRoutes.take, { id, version: now.version });
    expect([code, message]).toEqual(['wrong_state', `${now.holderName}正在办理这一件，需要接手时请科室负责人改派`]);
    expect((await historyLines(server, id)).filter(line => line === 'take')).toHaveLength(1);
  });

  test('is told to whoever gets it, with what the head says, and read when it is opened', async () => {
    const to = await server.staffOf(OURS, 'clerk');
    await head.call(caseRoutes.assign, { id, version, holderId: await staffId(server, to), note: '请先电话联系' });
    const { items, unread } = await to.call(staffNoticeRoutes.list, {});
    expect(items.map(({ kind, subjectId, body }) => [kind, subjectId, /请先电话联系/.test(body)])).toEqual([['assigned', id, true]]);
    expect(unread).toBe(1);
    expect((await to.call(caseRoutes.one, { id })).mine).toBe(true);
    expect(await to.call(staffNoticeRoutes.count, {})).toEqual({ unread: 0 });
  });

  test('that goes to another section is gone for the section that had it, on every list and at every address', async () => {
    await clerk.call(caseRoutes.take, { id, version });
    const taken = await record(server, id);
    await clerk.call(caseRoutes.transfer, { id, version: taken.version, section: THEIRS, reason: '属移交安置' });
    const now = await record(server, id);
    expect([now.section, now.holderId, now.dueOn, now.reminded]).toEqual([THEIRS, null, taken.dueOn, taken.reminded]);
    for (const former of [clerk, head]) {
      const seen = async (filter: object) => (await former.call(caseRoutes.list, { limit: 100, ...filter })).items.map(row => row.id);
      for (const filter of [{}, { holder: 'mine' }, { holder: 'pool' }, { section: THEIRS }, { text: now.number }])
        expect(await seen(filter)).not.toContain(id);
      expect((await former.refused(caseRoutes.one, { id })).code).toBe('not_found');
      expect((await former.refused(caseRoutes.related, { id })).code).toBe('not_found');
    }
    const given = { id, version: now.version };
    expect((await clerk.refused(caseRoutes.take, given)).code).toBe('not_found');
    expect((await head.refused(caseRoutes.assign, { ...given, holderId: await staffId(server, clerk) })).code).toBe('not_found');
    expect((await head.refused(caseRoutes.transfer, { ...given, section: OURS, reason: '要回来' })).code).toBe('not_found');
    const { items } = await head.call(caseRoutes.assignMany, { ids: [id], holderId: await staffId(server, clerk) });
    expect(items).toEqual([{ id, number: null, ok: false, words: '没有找到，可能已撤下或链接有误，请返回列表查看' }]);
    expect((await otherHead.call(staffNoticeRoutes.list, {})).items.map(({ kind, subjectId }) => [kind, subjectId])).toContainEqual([
      'transferred',
      id,
    ]);
    expect((await historyLines(server, id)).at(-1)).toBe(`transfer ${OURS} → ${THEIRS}：属移交安置`);
  });

  test('needs a section that the bureau has, and a reason', async () => {
    expect((await head.refused(caseRoutes.transfer, { id, version, section: '没有的科', reason: '因' })).fields[0]?.field).toBe('section');
    const { fields } = await head.refused(caseRoutes.transfer, { id, version, section: '', reason: '' });
    expect(fields.map(({ field }) => field)).toEqual(['section', 'reason']);
  });

  test('is not given to whoever cannot answer, is away, or belongs to another section', async () => {
    for (const [who, words] of [
      [head, '请选择一位在岗的承办人'],
      [otherClerk, '请选择一位在岗的承办人'],
    ] as const)
      expect((await head.refused(caseRoutes.assign, { id, version, holderId: await staffId(server, who) })).fields[0]?.message).toContain(
        words,
      );
    const away = await server.staffOf(OURS, 'clerk');
    const awayId = await staffId(server, away);
    await head.call(caseRoutes.handOver, { fromId: awayId, reason: '休假', until: '2026-11-27' });
    expect((await head.refused(caseRoutes.assign, { id, version, holderId: awayId })).fields[0]?.message).toMatch(
      /不在岗，2026年11月27日（周五）后返岗/,
    );
  });
});

describe('several cases at once', () => {
  test('are each assigned on their own, and each says how it fared; none is lost', async () => {
    const to = await server.staffOf(OURS, 'clerk');
    const holderId = await staffId(server, to);
    const [fine, closed, foreign, already] = [
      await newCase(server, { section: OURS }),
      await newCase(server, { section: OURS }),
      await newCase(server, { section: THEIRS }),
      await newCase(server, { section: OURS }),
    ];
    await answerCase(server, closed);
    await assignTo(server, head, already, holderId);
    const { items } = await head.call(caseRoutes.assignMany, { ids: [fine, closed, foreign, already], holderId, note: '一并办理' });
    const name = (await record(server, fine)).holderName;
    expect(items.map(({ id, ok, words }) => [id, ok, words])).toEqual([
      [fine, true, `已分给${name}`],
      [closed, false, '这一件已经办结，不用再分办'],
      [foreign, false, '没有找到，可能已撤下或链接有误，请返回列表查看'],
      [already, false, `已经在${name}名下`],
    ]);
    expect((await record(server, foreign)).holderId).toBeNull();
    expect((await to.call(staffNoticeRoutes.list, {})).items.map(({ subjectId }) => subjectId)).toEqual([fine, already]);
  });

  test('are refused as a whole when nobody is there to take them', async () => {
    const id = await newCase(server, { section: OURS });
    const holderId = await staffId(server, otherClerk);
    expect((await head.refused(caseRoutes.assignMany, { ids: [id], holderId })).fields[0]?.field).toBe('holderId');
    expect((await head.refused(caseRoutes.assignMany, { ids: [], holderId })).code).toBe('invalid');
    expect((await head.refused(caseRoutes.assignMany, { ids: [id, id], holderId })).code).toBe('invalid');
  });
});
