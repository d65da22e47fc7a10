import { type AidWork, aidDraftRoutes, aidRoutes, aidWorkRoutes, Problem, type Route } from '@vc/contract';
import {
  type AidState,
  actionsFor,
  advance,
  aidAccountConsent,
  aidStates,
  aidSteps,
  reachable,
  type StaffRole,
  staffRoles,
} from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseEntity, lockCaseFor, transferCase } from '../src/case/index.ts';
import { CaseFileEntity } from '../src/case-file/index.ts';
import { system } from '../src/platform/actor.ts';
import { StaffEntity } from '../src/session/index.ts';
import { type AidDesk, aidActs, fileAid, giveAccount, newAidDesk, steady } from './support/aid.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: AidDesk;
beforeAll(async () => {
  server = await startServer();
  desk = await newAidDesk(server);
});
afterAll(() => server.close());

const actions = [...new Set(aidSteps.map(({ action }) => action))];

describe('the step table', () => {
  test('reaches every state', () => {
    expect([...reachable(aidSteps, 'filed')].sort()).toEqual(Object.keys(aidStates).sort());
  });

  /** Who may do what from where, written out by hand: the table of the domain must say the same. */
  const allowed: Record<AidState, Partial<Record<string, string>>> = {
    filed: { clerk: 'accept ask', veteran: 'withdraw' },
    asked: { clerk: 'lapse', veteran: 'supply withdraw' },
    accepted: { clerk: 'check', veteran: 'withdraw' },
    checked: { clerk: 'check', reviewer: 'recheck grant decline', deputy: 'recheck grant decline', veteran: 'withdraw' },
    granted: { reviewer: 'post', veteran: 'card' },
    publicity: { clerk: 'pay', reviewer: 'challenge', veteran: 'card' },
    paid: { clerk: 'finish', veteran: 'received' },
    closed: {},
    declined: {},
    withdrawn: {},
    lapsed: {},
  };
  const everybody = [...staffRoles, 'veteran', 'anyone'] as const;
  test.each(Object.keys(aidStates) as AidState[])('from %s each role may do this and nothing else', state => {
    for (const role of everybody) {
      const may = allowed[state][role]?.split(' ') ?? [];
      expect([role, actionsFor(aidSteps, state, [role])]).toEqual([role, may]);
      for (const action of actions.filter(action => !may.includes(action)))
        expect(() => advance(aidSteps, state, action, [role])).toThrow();
    }
  });
});

/** A call of each act upon a case, with what it needs besides. */
const acts: Record<string, { route: Route; more: (on: string) => Record<string, unknown> }> = {
  accept: { route: aidWorkRoutes.accept, more: () => ({}) },
  ask: { route: aidWorkRoutes.ask, more: () => ({ missing: '缺', by: '2026-12-31' }) },
  lapse: { route: aidWorkRoutes.lapse, more: () => ({}) },
  check: { route: aidWorkRoutes.check, more: on => ({ on, visitors: '李', notes: '属实', met: [], yuan: 100 }) },
  recheck: { route: aidWorkRoutes.recheck, more: () => ({ reason: '因' }) },
  grant: { route: aidWorkRoutes.grant, more: () => ({ yuan: 100, reason: '因' }) },
  decline: { route: aidWorkRoutes.decline, more: () => ({ ground: 'other', reason: '因' }) },
  post: { route: aidWorkRoutes.post, more: () => ({}) },
  challenge: { route: aidWorkRoutes.challenge, more: () => ({ reason: '因' }) },
  pay: { route: aidWorkRoutes.pay, more: on => ({ yuan: 3000, on, voucher: '1' }) },
  finish: { route: aidWorkRoutes.finish, more: () => ({}) },
};

const tryAct = async (who: Person, name: string, id: string, version: number): Promise<string> => {
  const { route, more } = acts[name] as (typeof acts)[string];
  return who.call(route, { id, version, ...more(server.clock.today()) } as never).then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Problem) return error.code;
      throw error;
    },
  );
};

describe('over HTTP', () => {
  test('in every state, whoever may not act is refused, and nothing of the case changes', async () => {
    const phone = await server.device();
    const { id } = await fileAid(phone, server.base);
    const people = new Map<StaffRole, Person>();
    for (const role of staffRoles) people.set(role, await steady(server, role));
    const stages: [AidState, () => Promise<unknown>][] = [
      ['filed', async () => undefined],
      ['asked', () => aidActs.ask(desk.clerk, id)],
      [
        'filed',
        async () => {
          const { version } = await phone.call(aidRoutes.mineOne, { id });
          return phone.call(aidRoutes.supply, { id, version, note: '补', papers: [] });
        },
      ],
      ['accepted', () => aidActs.accept(desk.clerk, id)],
      ['checked', () => aidActs.check(desk.clerk, id, { on: server.clock.today() })],
      ['granted', () => aidActs.grant(desk.reviewer, id)],
      ['publicity', () => aidActs.post(desk.reviewer, id)],
      [
        'paid',
        async () => {
          await giveAccount(phone, id);
          server.clock.set('2026-12-02');
          return aidActs.pay(desk.clerk, id);
        },
      ],
    ];
    for (const [state, go] of stages) {
      await go();
      const before = await desk.reviewer.call(aidWorkRoutes.work, { id });
      expect(before.state).toBe(state);
      const held = before.holderId !== null;
      for (const [role, who] of people)
        for (const name of Object.keys(acts)) {
          const may = actionsFor(aidSteps, state, [role]).includes(name as never);
          // A second clerk may do nothing while the first holds the case; the rest of what is allowed is done by the stages.
          if (may && !(role === 'clerk' && held)) continue;
          const code = await tryAct(who, name, id, before.version);
          expect([state, role, name, code]).toEqual([state, role, name, expect.stringMatching(/^(forbidden|wrong_state)$/)]);
        }
      expect((await desk.reviewer.call(aidWorkRoutes.work, { id })).version).toBe(before.version);
    }
  });

  test('what the reply says one may do is what one can do', async () => {
    const { id } = await fileAid(await server.device(), server.base);
    await aidActs.accept(desk.clerk, id);
    const { version } = await aidActs.check(desk.clerk, id, { on: server.clock.today() });
    for (const who of [desk.clerk, desk.reviewer, desk.deputy]) {
      const { may } = await who.call(aidWorkRoutes.work, { id });
      for (const name of Object.keys(acts).filter(name => !may.includes(name as AidWork['may'][number])))
        expect(await tryAct(who, name, id, version)).not.toBe('done');
    }
  });
});

describe('a stranger, another section and a former handler', () => {
  /** A colleague of a section. */
  const of = async (section: string, role: StaffRole): Promise<Person> => {
    const who = await server.staff(role);
    await server.db.write(system('测试'), tx => tx.keep(StaffEntity, { section }, { username: who.username }));
    return who;
  };
  const whereIs = (id: string) => server.db.read.findOneBy(CaseEntity, { id });

  test('find nothing under any address, list or file once a case has gone to another section', async () => {
    server.clock.set('2026-12-03');
    const phone = await server.device();
    const { id } = await fileAid(phone, server.base);
    const [former, head] = [await of('权益科', 'clerk'), await of('权益科', 'reviewer')];
    const next = await of('优抚科', 'clerk');
    await aidActs.accept(former, id);
    const files = await server.db.read.findBy(CaseFileEntity, { caseId: id });
    expect((await former.fetch(`/api/staff/case-files/${files[0]?.key}`)).status).toBe(200);
    await server.db.write(system('测试'), async tx => transferCase(tx, await lockCaseFor(tx, tx.who, 'aid', id), '优抚科', '属优抚'));
    expect(await whereIs(id)).toMatchObject({ section: '优抚科', holderId: null });
    const { version } = await next.call(aidWorkRoutes.work, { id });
    const routes: [Route, Record<string, unknown>][] = [
      [aidWorkRoutes.work, {}],
      [aidWorkRoutes.look, { reason: '核实' }],
    ];
    for (const who of [former, head]) {
      for (const [route, more] of routes) expect((await who.refused(route, { id, ...more } as never)).code).toBe('not_found');
      expect((await who.fetch(`/api/staff/aid/${id}/notice?format=docx`)).status).toBe(404);
      for (const { key } of files) expect((await who.fetch(`/api/staff/case-files/${key}`)).status).toBe(404);
      expect((await who.call(aidWorkRoutes.list, {})).items.map(row => row.id)).not.toContain(id);
    }
    for (const name of ['accept', 'ask', 'lapse', 'check', 'pay', 'finish'])
      expect(await tryAct(former, name, id, version)).toMatch(/not_found|wrong_state/);
    for (const name of ['recheck', 'grant', 'decline', 'post', 'challenge'])
      expect(await tryAct(head, name, id, version)).toMatch(/not_found|wrong_state/);
    expect((await next.call(aidWorkRoutes.list, {})).items.map(row => row.id)).toContain(id);
    expect(await tryAct(next, 'check', id, version)).toBe('done');
  });

  test('another phone finds nothing under any of the person’s addresses', async () => {
    const phone = await server.device();
    const { id, draft } = await fileAid(phone, server.base);
    const thief = await server.device();
    const given: [Route, Record<string, unknown>][] = [
      [aidRoutes.mineOne, {}],
      [aidRoutes.supply, { version: 1, note: '补', papers: [] }],
      [aidRoutes.card, { version: 1, bank: '农行', holder: '王', number: '6228480000000000018', consent: aidAccountConsent.version }],
      [aidRoutes.received, { version: 1 }],
      [aidRoutes.withdraw, { version: 1 }],
    ];
    for (const [route, more] of given) expect((await thief.refused(route, { id, ...more } as never)).code).toBe('not_found');
    for (const format of ['docx', 'pdf']) expect((await thief.fetch(`/api/my/aid/${id}/notice?format=${format}`)).status).toBe(404);
    expect((await thief.refused(aidDraftRoutes.one, { id: draft.id })).code).toBe('not_found');
    expect((await thief.call(aidRoutes.mine, {})).items).toEqual([]);
  });

  test('a colleague who does not work on a case sees how far it is, not what it tells; whole numbers need a reason and leave a line', async () => {
    const { id, form } = await fileAid(await server.device(), server.base, { name: '钱小心', story: '只给承办人看' });
    await aidActs.accept(desk.clerk, id);
    const onlooker = await steady(server, 'clerk');
    const seen = JSON.stringify(await onlooker.call(aidWorkRoutes.work, { id }));
    for (const secret of ['钱小心', '只给承办人看', form.idNumber, form.phone]) expect(seen).not.toContain(secret);
    expect((await onlooker.refused(aidWorkRoutes.look, { id, reason: '好奇' })).code).toBe('forbidden');
    const whole = await desk.clerk.call(aidWorkRoutes.look, { id, reason: '核对身份证' });
    expect(whole).toMatchObject({ idNumber: form.idNumber, phone: form.phone, card: null });
    const { history } = await desk.clerk.call(aidWorkRoutes.work, { id });
    expect(history.at(-1)).toMatchObject({ act: '查看完整个人信息', note: '核对身份证' });
  });
});

describe('the notice of a decision', () => {
  test('is there as a Word document and a PDF for the person and those who work on it, and not before', async () => {
    server.clock.set('2026-12-04');
    const phone = await server.device();
    const { id } = await fileAid(phone, server.base);
    await aidActs.accept(desk.clerk, id);
    await aidActs.check(desk.clerk, id, { on: '2026-12-04' });
    expect((await phone.fetch(`/api/my/aid/${id}/notice?format=docx`)).status).toBe(409);
    await aidActs.decline(desk.reviewer, id);
    for (const who of [phone, desk.reviewer, desk.clerk]) {
      const at = who === phone ? `/api/my/aid/${id}` : `/api/staff/aid/${id}`;
      const word = await who.fetch(`${at}/notice?format=docx`);
      expect(word.status).toBe(200);
      expect(decodeURIComponent(word.headers.get('content-disposition') ?? '')).toMatch(/困难帮扶告知书（困帮告〔2026〕\d+号）\.docx/);
    }
    const print = await phone.fetch(`/api/my/aid/${id}/notice?format=pdf`);
    expect([200, 501]).toContain(print.status);
  });
});
