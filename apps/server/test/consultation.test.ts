import { contentRoutes, consultationRoutes as routes, searchRoutes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer, ask, newDesk, publish } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let clerk: Person;
let reviewer: Person;
beforeAll(async () => {
  server = await startServer();
  clerk = await server.staff('clerk');
  reviewer = await server.staff('reviewer');
});
afterAll(() => server.close());

describe('asking', () => {
  test('gives a receipt number and the promised day at once, make-up days counted', async () => {
    server.clock.set('2026-09-30');
    const receipt = await ask(await server.device());
    expect(receipt).toMatchObject({ receipt: expect.stringMatching(/^20260930-\d{6}$/), dueOn: '2026-10-13', provisional: false });
    server.clock.set('2026-11-23');
  });

  test('says that the day may move when it falls in a year whose holidays are not published', async () => {
    server.clock.set('2026-12-29');
    expect(await ask(await server.device())).toMatchObject({ dueOn: '2027-01-05', provisional: true });
    server.clock.set('2026-11-23');
  });

  test('twice with the same key files it once, even at the same time', async () => {
    const phone = await server.device();
    const receipts = await Promise.all(Array.from({ length: 5 }, () => ask(phone, { clientKey: 'double-tap-1' })));
    expect(new Set(receipts.map(r => r.receipt)).size).toBe(1);
    expect((await phone.call(routes.mine, {})).items).toHaveLength(1);
  });

  test('names every wrong field at once', async () => {
    const phone = await server.device();
    const refused = await phone.refused(routes.ask, {
      category: 'weather' as never,
      question: '',
      phone: '12',
      anonymous: true,
      clientKey: 'bad-input-1',
    });
    expect(refused.fields.map(field => field.field)).toEqual(['category', 'question', 'phone']);
    expect(
      (await phone.refused(routes.ask, { category: 'pension', question: '问'.repeat(2001), anonymous: true, clientKey: 'bad-input-2' }))
        .fields,
    ).toEqual([{ field: 'question', message: '要问的问题最多 2000 个字，请删减' }]);
  });
});

describe('one’s own questions', () => {
  test('are listed newest first, page after page', async () => {
    const phone = await server.device();
    const receipts: string[] = [];
    for (let i = 0; i < 7; i++) receipts.push((await ask(phone)).receipt);
    const first = await phone.call(routes.mine, { limit: 4 });
    const second = await phone.call(routes.mine, { limit: 4, cursor: first.next ?? undefined });
    expect([...first.items, ...second.items].map(item => item.receipt)).toEqual(receipts.reverse());
    expect(second.next).toBeNull();
  });

  test('are nobody else’s: to read, to rate or to find in a list', async () => {
    const phone = await server.device();
    const { id } = await ask(phone);
    await answer(clerk, id);
    const stranger = await server.device();
    expect((await stranger.refused(routes.mineOne, { id })).code).toBe('not_found');
    expect((await stranger.refused(routes.rate, { id, rating: 'satisfied' })).code).toBe('not_found');
    expect((await stranger.call(routes.mine, {})).items).toEqual([]);
  });

  test('show an answer as new until it is read, then can be rated once', async () => {
    const phone = await server.device();
    const { id } = await ask(phone);
    await answer(clerk, id, '请带身份证到镇街服务站登记。');
    expect((await phone.call(routes.mine, {})).items[0]).toMatchObject({ unread: true, phase: 'answered' });
    const read = await phone.call(routes.mineOne, { id });
    expect(read).toMatchObject({ phase: 'answered', waiting: false, may: ['follow-up', 'rate'] });
    expect(read.thread.map(({ kind, text }) => [kind, text])).toEqual([
      ['question', '老义务兵每个月能领多少？'],
      ['answer', '请带身份证到镇街服务站登记。'],
    ]);
    expect((await phone.call(routes.mine, {})).items[0]?.unread).toBe(false);
    expect((await phone.refused(routes.rate, { id, rating: 'dissatisfied' })).fields[0]?.field).toBe('reason');
    expect(await phone.call(routes.rate, { id, rating: 'fair' })).toMatchObject({ phase: 'rated', rating: 'fair', may: ['follow-up'] });
    expect((await phone.refused(routes.rate, { id, rating: 'satisfied' })).code).toBe('wrong_state');
  });
});

describe('the inbox', () => {
  test('puts first what falls due first, and counts what waits and what is late', async () => {
    const before = await clerk.call(routes.inbox, {});
    const phone = await server.device();
    server.clock.set('2026-11-03');
    const old = await ask(phone);
    server.clock.set('2026-11-20');
    const recent = await ask(phone);
    server.clock.set('2026-11-23');
    const other = await server.staff('clerk');
    const inbox = await other.call(routes.inbox, { state: 'received', limit: 100 });
    const due = inbox.items.map(item => item.dueOn);
    expect(due).toEqual([...due].sort());
    expect(inbox.items.findIndex(item => item.id === old.id)).toBeLessThan(inbox.items.findIndex(item => item.id === recent.id));
    expect(inbox.items.find(item => item.id === old.id)?.late).toBe(true);
    expect([inbox.waiting - before.waiting, inbox.late - before.late]).toEqual([2, 1]);
    expect((await other.call(routes.inbox, { late: true, state: 'received', limit: 100 })).items.map(item => item.id)).toContain(old.id);
    clerk = other;
    reviewer = await server.staff('reviewer');
  });

  test('pages through to the end, each case once', async () => {
    const phone = await server.device();
    for (let i = 0; i < 12; i++) await ask(phone);
    for (const state of ['received', undefined] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await clerk.call(routes.inbox, { state, limit: 5, cursor });
        seen.push(...page.items.map(item => item.id));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe((await clerk.call(routes.inbox, { state, limit: 100 })).items.length);
    }
  });
});

describe('personal data', () => {
  test('is masked for staff, and each look at the whole number stays on record with its reason', async () => {
    const { id } = await ask(await server.device(), { phone: '13800004321', name: '张建国', anonymous: false });
    expect(await clerk.call(routes.work, { id })).toMatchObject({ name: '张同志', phone: '138****4321' });
    expect(await clerk.call(routes.look, { id, reason: '电话核实入伍时间' })).toEqual({
      name: '张建国',
      phone: '13800004321',
      helper: null,
    });
    expect((await clerk.call(routes.work, { id })).history).toContainEqual(
      expect.objectContaining({ act: '查看完整个人信息', note: '电话核实入伍时间' }),
    );
    expect((await reviewer.refused(routes.look, { id, reason: '看看' })).code).toBe('forbidden');
  });

  test('does not get into a public answer: every remnant is named', async () => {
    const { id } = await ask(await server.device(), {
      question: '我叫张建国，电话13800004321，身份证11010519491231002X，能领多少？',
      name: '张建国',
      anonymous: false,
    });
    const answered = await answer(clerk, id);
    expect(answered.forPublic?.question).toBe('我叫张建国，电话（手机号已隐去），身份证（身份证号已隐去），能领多少？');
    const refused = await clerk.refused(routes.propose, {
      id,
      version: answered.version,
      title: '张建国的待遇',
      question: '电话１３８-０００ ０４３２１',
      answer: '证号 110105 19491231 002x',
    });
    expect(refused.code).toBe('personal_data');
    expect(refused.fields.map(field => field.field)).toEqual(['title', 'question', 'answer']);
  });
});

describe('a public answer', () => {
  const proposed = async (over = {}) => {
    const phone = await server.device();
    const { id } = await ask(phone, { name: '张建国', anonymous: false, phone: '13800009999', ...over });
    const { version } = await answer(clerk, id, '按年限计发。');
    return clerk.call(routes.propose, { id, version, title: '老义务兵补助怎么算', question: '补助怎么算？', answer: '按服役年限计发。' });
  };

  test('is approved by somebody else, found by anybody, and carries neither name nor phone', async () => {
    const item = await proposed();
    const { id } = item;
    expect((await server.stranger.refused(routes.publicOne, { id })).code).toBe('not_found');
    await reviewer.call(routes.publish, { id, version: item.version });
    const shown = await server.stranger.call(routes.publicOne, { id });
    expect(shown).toMatchObject({ title: '老义务兵补助怎么算', asker: '张同志', askedOn: '2026-11-23', answeredOn: '2026-11-23' });
    expect(JSON.stringify(shown)).not.toMatch(/建国|9999/);
    expect((await server.stranger.call(routes.publicList, {})).items[0]?.id).toBe(id);
    expect((await server.stranger.call(searchRoutes.search, { q: '老义务兵补助' })).items).toContainEqual(
      expect.objectContaining({ kind: 'public-answer', id }),
    );
    expect(
      await server.db.read.query(
        "SELECT id FROM disclosure WHERE sourceId = ? AND catalogue = 'platform/consultation' AND withdrawnOn IS NULL",
        [id],
      ),
    ).toHaveLength(1);
  });

  test('of one who asked to stay anonymous names nobody', async () => {
    const item = await proposed({ anonymous: true });
    await reviewer.call(routes.publish, { id: item.id, version: item.version });
    expect((await server.stranger.call(routes.publicOne, { id: item.id })).asker).toBe('匿名');
  });

  test('is looked over by the whole guard before publishing, each finding with what to do about it', async () => {
    const { id } = await ask(await server.device());
    const { version } = await answer(clerk, id, '请联系。');
    const text = { title: '补助怎么领', question: '家住某某镇某某村 12 号，怎么领？', answer: '（此件内部资料，注意保存）请到窗口办理。' };
    const refused = await clerk.refused(routes.propose, { id, version, ...text });
    expect(refused.code).toBe('personal_data');
    expect(refused.fields.map(({ field }) => field)).toContain('answer');
    for (const { message } of refused.fields) expect(message).toMatch(/^还有.+：.+/);
    expect((await clerk.call(routes.work, { id })).publicity).toBe('private');
  });

  test('names the policy that it is about, and says when that is withdrawn', async () => {
    const desk = await newDesk(server);
    const policy = await publish(desk, 'policy', { title: '老年生活补助办法' });
    const { id } = await ask(await server.device());
    const { version } = await answer(clerk, id);
    const text = { title: '补助按什么办', question: '按哪个文件？', answer: '按办法。' };
    expect((await clerk.refused(routes.propose, { id, version, ...text, about: '0'.repeat(26) })).fields[0]?.field).toBe('about');
    const item = await clerk.call(routes.propose, { id, version, ...text, about: policy.id });
    await reviewer.call(routes.publish, { id, version: item.version });
    const about = async () => (await server.stranger.call(routes.publicOne, { id })).about;
    expect(await about()).toMatchObject({ id: policy.id, kind: 'policy', title: '老年生活补助办法', state: 'live' });
    await desk.reviewer.call(contentRoutes.withdraw, { id: policy.id, version: policy.version, reason: '文件废止' });
    expect((await about())?.state).toBe('withdrawn');
  });

  test('cannot be approved by the one who prepared it, nor before there is an answer', async () => {
    const both = await server.staff('clerk', 'reviewer');
    const { id } = await ask(await server.device());
    const open = await both.call(routes.work, { id });
    expect(open.may).toEqual(['answer', 'recategorise', 'flag']);
    const text = { title: '题', question: '问', answer: '答' };
    expect((await both.refused(routes.propose, { id, version: open.version, ...text })).code).toBe('wrong_state');
    const answered = await answer(both, id);
    const item = await both.call(routes.propose, { id, version: answered.version, ...text });
    expect(item.may).toEqual(['recategorise', 'flag', 'decline']);
    expect((await both.refused(routes.publish, { id, version: item.version })).code).toBe('own_work');
  });

  test('disappears from every exit when withdrawn, and may be offered again', async () => {
    const item = await proposed();
    const { id } = item;
    const live = await reviewer.call(routes.publish, { id, version: item.version });
    const gone = await reviewer.call(routes.withdraw, { id, version: live.version, reason: '表述不准确' });
    expect((await server.stranger.refused(routes.publicOne, { id })).code).toBe('not_found');
    expect((await server.stranger.call(routes.publicList, { limit: 100 })).items.map(row => row.id)).not.toContain(id);
    expect((await server.stranger.call(searchRoutes.search, { q: '老义务兵补助', limit: 100 })).items.map(hit => hit.id)).not.toContain(id);
    expect(await server.db.read.query('SELECT id FROM disclosure WHERE sourceId = ? AND withdrawnOn IS NULL', [id])).toHaveLength(0);
    expect((await clerk.call(routes.work, { id })).may).toEqual(['recategorise', 'flag', 'propose']);
    expect(gone.publicity).toBe('withdrawn');
  });

  test('declined stays private', async () => {
    const item = await proposed();
    const back = await reviewer.call(routes.decline, { id: item.id, version: item.version, reason: '不具普遍性' });
    expect(back.publicity).toBe('private');
    expect((await server.stranger.refused(routes.publicOne, { id: item.id })).code).toBe('not_found');
  });
});
