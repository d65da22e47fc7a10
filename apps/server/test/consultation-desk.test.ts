import { caseRoutes, consultationRoutes as routes } from '@vc/contract';
import { type ConsultationState, consultationStates, type StaffRole } from '@vc/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CaseEntity } from '../src/case/index.ts';
import { caseFileFrom, setUpConsultations, work } from './support/consultations.ts';
import { answer, ask } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';
import { png } from './support/uploads.ts';

const [OURS, THEIRS, CHECKED] = ['优抚科', '安置科', '权益科'] as const;
type Staff = Person & { username: string };

let server: TestServer;
let admin: Staff;
beforeAll(async () => {
  server = await startServer();
  await setUpConsultations(server, {
    sections: [OURS, THEIRS, CHECKED],
    routing: { pension: OURS, settlement: THEIRS, rights: CHECKED },
    checkAnswers: [CHECKED],
  });
});
beforeEach(async () => {
  server.clock.set('2026-11-23');
  admin = await server.staff('admin');
});
afterAll(() => server.close());

const record = async (id: string) => (await server.db.read.findOneBy(CaseEntity, { id })) as CaseEntity;
const versionOf = async (who: Person, id: string) => (await work(who, id)).version;

describe('giving out', () => {
  test('a question goes to the section of its category by itself; a category without one lies in the pool', async () => {
    const phone = await server.device();
    expect((await record((await ask(phone)).id)).section).toBe(OURS);
    expect((await record((await ask(phone, { category: 'other' })).id)).section).toBeNull();
  });

  test('correcting the category gives it to the right section, and it is no longer here', async () => {
    const clerk = await server.staffOf(OURS, 'clerk');
    const { id } = await ask(await server.device());
    expect(
      await clerk.call(routes.recategorise, { id, version: await versionOf(clerk, id), category: 'settlement', type: 'enquiry' }),
    ).toEqual({ section: THEIRS, work: null });
    expect((await clerk.refused(routes.work, { id })).code).toBe('not_found');
    const there = await work(await server.staffOf(THEIRS, 'clerk'), id);
    expect([there.category, there.section, there.history.at(-1)?.act]).toEqual(['settlement', THEIRS, '转办']);
  });

  test('what turns out to be a demand has as many days as demands have, counted from when it came', async () => {
    const { id } = await ask(await server.device());
    server.clock.set('2026-11-24');
    const clerk = await server.staffOf(OURS, 'clerk');
    const { work: shown } = await clerk.call(routes.recategorise, {
      id,
      version: await versionOf(clerk, id),
      category: 'pension',
      type: 'demand',
    });
    expect(shown).toMatchObject({ dueOn: '2026-12-14', clock: { from: '2026-11-23', days: 15 }, section: OURS });
  });

  test('the settings are kept over the version that was seen, and only for sections that there are', async () => {
    const { sections: _, ...now } = await admin.call(routes.settings, {});
    const other = await server.staff('admin');
    await other.call(routes.keepSettings, now);
    expect((await admin.refused(routes.keepSettings, now)).code).toBe('stale');
    const refused = await admin.refused(routes.keepSettings, { ...now, version: now.version + 1, routing: { pension: '没有的科' } });
    expect(refused.fields[0]?.message).toContain('没有的科');
  });

  test('the promise of the settings is what a question gets', async () => {
    const { sections: _, ...now } = await admin.call(routes.settings, {});
    await admin.call(routes.keepSettings, { ...now, clocks: { accept: 1, answer: 3, demand: 10 } });
    expect(await server.stranger.call(routes.promise, {})).toEqual({ accept: 1, answer: 3, demand: 10 });
    expect((await ask(await server.device())).dueOn).toBe('2026-11-26');
    const again = await admin.call(routes.settings, {});
    const { sections: __, ...rest } = again;
    await admin.call(routes.keepSettings, { ...rest, clocks: now.clocks });
  });
});

describe('an answer', () => {
  test('takes a case that nobody has, and is refused to a colleague of whoever has it', async () => {
    const [one, two] = [await server.staffOf(OURS, 'clerk'), await server.staffOf(OURS, 'clerk')];
    const { id } = await ask(await server.device());
    await two.call(caseRoutes.take, { id, version: (await record(id)).version });
    expect((await work(one, id)).may).not.toContain('answer');
    const version = await versionOf(one, id);
    expect((await one.refused(routes.answer, { id, version, answer: '抢答' })).code).toBe('wrong_state');
    const { id: free } = await ask(await server.device());
    expect(await answer(one, free)).toMatchObject({ own: true, section: OURS, phase: 'answered' });
  });

  test('that still holds a place to be filled in does not go out', async () => {
    const clerk = await server.staffOf(OURS, 'clerk');
    const { id } = await ask(await server.device());
    const refused = await clerk.refused(routes.answer, { id, version: 1, answer: '请打 {{本局电话}}' });
    expect(refused.fields.map(({ field }) => field)).toEqual(['answer']);
  });
});

describe('where a section wants a second pair of eyes', () => {
  const asked = async () => (await ask(await server.device(), { category: 'rights' })).id;

  test('the clerk hands the answer in, the head sends it, and the asker sees nothing before that', async () => {
    const [clerk, head] = [await server.staffOf(CHECKED, 'clerk'), await server.staffOf(CHECKED, 'reviewer')];
    const phone = await server.device();
    const { id } = await ask(phone, { category: 'rights' });
    const open = await work(clerk, id);
    expect([open.checked, open.may.includes('submit'), open.may.includes('answer')]).toEqual([true, true, false]);
    expect((await clerk.refused(routes.answer, { id, version: open.version, answer: '直接发' })).code).toBe('wrong_state');
    const handed = await clerk.call(routes.submit, { id, version: open.version, answer: '经核查，符合条件。' });
    expect([handed.state, handed.may.includes('send')]).toEqual(['checking', false]);
    expect((await phone.call(routes.mineOne, { id })).thread).toHaveLength(1);
    const sent = await head.call(routes.send, { id, version: handed.version });
    expect(sent).toMatchObject({ state: 'answered', draft: null, answeredBy: CHECKED });
    expect((await phone.call(routes.mineOne, { id })).thread.at(-1)).toMatchObject({ text: '经核查，符合条件。', by: CHECKED });
  });

  test('nobody sends his own answer', async () => {
    const both = await server.staffOf(CHECKED, 'clerk', 'reviewer');
    const id = await asked();
    const handed = await both.call(routes.submit, { id, version: await versionOf(both, id), answer: '我写的' });
    expect(handed.may).not.toContain('send');
    expect((await both.refused(routes.send, { id, version: handed.version })).code).toBe('own_work');
  });

  test('an answer that is given back keeps its text, with the reason', async () => {
    const [clerk, head] = [await server.staffOf(CHECKED, 'clerk'), await server.staffOf(CHECKED, 'reviewer')];
    const id = await asked();
    const handed = await clerk.call(routes.submit, { id, version: await versionOf(clerk, id), answer: '初稿' });
    await head.call(routes.return, { id, version: handed.version, reason: '没写依据' });
    const back = await work(clerk, id);
    expect(back).toMatchObject({ state: 'received', draft: { text: '初稿', returned: '没写依据' } });
    const again = await clerk.call(routes.submit, { id, version: back.version, answer: '二稿' });
    expect(again.draft).toMatchObject({ text: '二稿', returned: null });
  });
});

describe('the answer under being written', () => {
  test('is kept on the server over the version that was seen, and shown to staff alone', async () => {
    const [one, head] = [await server.staffOf(OURS, 'clerk'), await server.staffOf(OURS, 'reviewer')];
    const phone = await server.device();
    const { id } = await ask(phone);
    const first = await one.call(routes.draft, { id, version: 0, text: '写到一' });
    const second = await one.call(routes.draft, { id, version: first.version, text: '写到一半' });
    expect((await one.refused(routes.draft, { id, version: first.version, text: '旧窗口' })).code).toBe('stale');
    expect((await work(head, id)).draft).toMatchObject({ text: '写到一半', version: second.version });
    expect(JSON.stringify(await phone.call(routes.mineOne, { id }))).not.toContain('写到一半');
    await answer(one, id, '写完了');
    expect((await work(one, id)).draft).toBeNull();
    expect((await one.refused(routes.draft, { id, version: second.version, text: '迟了' })).code).toBe('wrong_state');
  });
});

/** Every act of staff upon a question, with what it needs besides the case and its version. */
const acts = {
  answer: { answer: '答' },
  submit: { answer: '答' },
  send: {},
  return: { reason: '因' },
  recategorise: { category: 'pension', type: 'enquiry' },
  flag: { alert: null, reason: '因' },
  settle: { finding: '果' },
  propose: { title: '题', question: '问', answer: '答' },
  decline: { reason: '因' },
  publish: {},
  withdraw: { reason: '因' },
} as const;
type ActName = keyof typeof acts;
const act = (who: Person, name: ActName, id: string, version: number) =>
  who.call(routes[name], { id, version, ...acts[name] } as never).then(
    () => 'done',
    problem => problem.code as string,
  );

describe('roles × states × actions', () => {
  const known = new Map<string, Staff>();
  /** One person of each sort, `n` tells those apart who have brought a question where it is from those who are tried. */
  async function somebody(section: string | null, role: StaffRole, n = 1): Promise<Staff> {
    const key = `${section} ${role} ${n}`;
    const person = known.get(key) ?? (section === null ? await server.staff(role) : await server.staffOf(section, role));
    known.set(key, person);
    return person;
  }
  beforeAll(() => known.clear());

  /** Takes a fresh question of a section into a state. */
  async function into(state: ConsultationState, section: string): Promise<string> {
    const clerk = await somebody(section, 'clerk', 2);
    const phone = await server.device();
    const { id } = await ask(phone, { category: section === CHECKED ? 'rights' : 'pension' });
    if (state === 'received') return id;
    if (section === CHECKED) {
      const { version } = await clerk.call(routes.submit, { id, version: await versionOf(clerk, id), answer: '答' });
      if (state === 'checking') return id;
      await (await somebody(CHECKED, 'reviewer', 2)).call(routes.send, { id, version });
    } else await answer(clerk, id);
    if (state === 'rated') await phone.call(routes.rate, { id, rating: 'fair' });
    return id;
  }

  /** What goes through for whom: everything else is refused. A question that nobody has taken yet; afterwards its clerk has it. */
  const allowed: Record<string, Partial<Record<ConsultationState, readonly ActName[]>>> = {
    'clerk of the section': { received: ['answer', 'recategorise', 'flag'], answered: ['flag', 'propose'], rated: ['flag', 'propose'] },
    'head of the section': {
      received: ['recategorise', 'flag'],
      checking: ['send', 'return', 'recategorise', 'flag'],
      answered: ['recategorise', 'flag'],
      rated: ['recategorise', 'flag'],
    },
    administrator: {},
    'editor of the section': {},
  };
  const people: Record<string, StaffRole> = {
    'clerk of the section': 'clerk',
    'head of the section': 'reviewer',
    administrator: 'admin',
    'editor of the section': 'editor',
  };

  test.each(Object.keys(consultationStates) as ConsultationState[])(
    'in state %s each goes through for exactly those who may',
    async state => {
      const section = state === 'checking' ? CHECKED : OURS;
      for (const [who, role] of Object.entries(people)) {
        const person = await somebody(role === 'admin' ? null : section, role);
        for (const name of Object.keys(acts) as ActName[]) {
          const id = await into(state, section);
          const { version } = await work(admin, id);
          const may = allowed[who]?.[state]?.includes(name) ?? (state === 'checking' && who === 'clerk of the section' && name === 'flag');
          const outcome = await act(person, name, id, version);
          expect([who, state, name, outcome === 'done' ? 'done' : 'refused']).toEqual([who, state, name, may ? 'done' : 'refused']);
          if (who !== 'editor of the section' && who !== 'administrator' && outcome !== 'done')
            expect(['wrong_state', 'forbidden', 'own_work']).toContain(outcome);
        }
      }
    },
  );

  test('the buttons offered are those that go through', async () => {
    for (const state of Object.keys(consultationStates) as ConsultationState[]) {
      const section = state === 'checking' ? CHECKED : OURS;
      for (const role of ['clerk', 'reviewer'] as const) {
        const person = await somebody(section, role);
        for (const name of Object.keys(acts) as ActName[]) {
          const id = await into(state, section);
          const { may, version } = await work(person, id);
          // Marking goes through for a question that is marked already as well.
          if (name === 'recategorise' && !may.includes(name)) continue;
          expect([state, role, name, may.includes(name)]).toEqual([state, role, name, (await act(person, name, id, version)) === 'done']);
        }
      }
    }
  });
});

describe('whoever has nothing to do with a case', () => {
  /** Every way in to a question for staff. */
  const waysIn = async (who: Person, id: string, fileKey: string): Promise<string[]> => {
    const refusals = [
      await who.refused(routes.work, { id }),
      await who.refused(routes.look, { id, reason: '看看' }),
      await who.refused(routes.note, { id, text: '话' }),
      await who.refused(routes.draft, { id, version: 0, text: '草' }),
      await who.refused(caseRoutes.take, { id, version: 1 }),
      await who.refused(caseRoutes.related, { id }),
    ].map(({ code }) => code as string);
    for (const name of ['answer', 'submit', 'recategorise', 'flag', 'propose'] as const) refusals.push(await act(who, name, id, 1));
    const file = await who.fetch(`/api/staff/case-files/${fileKey}`);
    refusals.push(((await file.json()) as { code: string }).code);
    return refusals;
  };

  test('another section and a former handler find nothing, on any way in or list', async () => {
    const phone = await server.device();
    const fileKey = await caseFileFrom(phone, server.base, await png(), '证.png');
    const { id } = await ask(phone, { files: [fileKey], phone: '13800001111' });
    const former = await server.staffOf(OURS, 'clerk');
    await former.call(caseRoutes.take, { id, version: (await record(id)).version });
    await former.call(caseRoutes.transfer, { id, version: (await record(id)).version, section: THEIRS, reason: '安置的事' });
    const stranger = await server.staffOf(CHECKED, 'clerk');
    for (const who of [former, stranger]) {
      expect(new Set(await waysIn(who, id, fileKey))).toEqual(new Set(['not_found']));
      for (const filter of [{}, { state: 'received' as const }, { holder: 'nobody' as const }, { section: THEIRS }])
        expect((await who.call(routes.inbox, { ...filter, limit: 100 })).items.map(row => row.id)).not.toContain(id);
    }
    expect((await (await server.staffOf(THEIRS, 'clerk')).call(caseRoutes.one, { id })).may).toContain('take');
  });

  test('another head neither sends nor publishes', async () => {
    const { id } = await ask(await server.device());
    const shown = await answer(await server.staffOf(OURS, 'clerk'), id);
    const clerk = await server.staffOf(OURS, 'clerk');
    const item = await clerk.call(routes.propose, { id, version: shown.version, title: '题', question: '问', answer: '答' });
    const otherHead = await server.staffOf(THEIRS, 'reviewer');
    for (const name of ['send', 'return', 'settle', 'decline', 'publish', 'withdraw'] as const)
      expect(await act(otherHead, name, id, item.version)).toBe('not_found');
  });

  test('the inbox counts what lies within one’s scope', async () => {
    const before = await (await server.staffOf(THEIRS, 'clerk')).call(routes.inbox, {});
    await ask(await server.device());
    const after = await (await server.staffOf(THEIRS, 'clerk')).call(routes.inbox, {});
    expect(after.waiting).toBe(before.waiting);
    const ours = await (await server.staffOf(OURS, 'clerk')).call(routes.inbox, { holder: 'nobody', state: 'received', limit: 1 });
    expect(ours.waiting).toBeGreaterThan(0);
    expect(ours.items).toHaveLength(1);
  });
});
