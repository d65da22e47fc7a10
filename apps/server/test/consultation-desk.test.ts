import { caseRoutes, consultationRoutes as routes } from '@vc/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CaseEntity } from '../src/case/index.ts';
import { setUpConsultations, work } from './support/consultations.ts';
import { answer, ask } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

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

test('the inbox counts what lies within one’s scope', async () => {
  const before = await (await server.staffOf(THEIRS, 'clerk')).call(routes.inbox, {});
  await ask(await server.device());
  const after = await (await server.staffOf(THEIRS, 'clerk')).call(routes.inbox, {});
  expect(after.waiting).toBe(before.waiting);
  const ours = await (await server.staffOf(OURS, 'clerk')).call(routes.inbox, { holder: 'nobody', state: 'received', limit: 1 });
  expect(ours.waiting).toBeGreaterThan(0);
  expect(ours.items).toHaveLength(1);
});
