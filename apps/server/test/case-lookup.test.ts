import { aidRoutes, caseRoutes, foiRoutes, type Given, myCaseRoutes as routes, siteRoutes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseLookup } from '../src/my-cases/look-up.ts';
import { fileAidAnew } from './support/aid.ts';
import { answer, ask, complain, paper } from './support/factories.ts';
import { act, apply, NAME, reply } from './support/foi.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let clerk: Person;
let reviewer: Person;
beforeAll(async () => {
  server = await startServer();
  [clerk, reviewer] = [await server.staff('clerk'), await server.staff('reviewer')];
});
afterAll(() => server.close());

const look = (number: string, phoneTail: string) => server.stranger.call(routes.lookup, { number, phoneTail });
const refused = (number: string, phoneTail: string) => server.stranger.refused(routes.lookup, { number, phoneTail });
/** From another address, as another phone would have. */
const from = (ip: string, input: Given<typeof routes.lookup>) =>
  server.app.get(CaseLookup).find({ kind: 'anyone', id: null, name: '', roles: [], ip } as never, input);

describe('one look-up for every kind of case', () => {
  test('of a question: where it stands, and question and answer', async () => {
    const { id, receipt } = await ask(await server.device(), { phone: '13800001234' });
    await answer(clerk, id, '已为您核实。');
    const found = await look(receipt.replace('-', ''), '1234');
    expect(found).toMatchObject({
      kind: 'consultation',
      number: receipt,
      phase: 'answered',
      words: '已答复',
      dueOn: null,
      closed: true,
      consultation: { thread: [{ kind: 'question' }, { kind: 'answer', text: '已为您核实。' }], may: [] },
    });
  });

  test('of an application for aid: what it is, by whom it was filed for whom, and nothing of what was written', async () => {
    const { receipt } = await fileAidAnew(server, { relation: 'village', helperName: '站长', helperPhone: '13700005678' });
    const said = await server.stranger.call(aidRoutes.lookup, { receipt, phoneTail: '5678' });
    for (const phoneTail of ['1234', '5678']) {
      const found = await look(receipt, phoneTail);
      expect(found).toMatchObject({ kind: 'aid', title: expect.stringMatching(/帮扶申请$/), closed: false, consultation: null });
      expect([found.dueOn, found.next]).toEqual([said.dueOn, said.next]);
    }
  });

  test('of a complaint: its title as among one’s own cases, and whom to call', async () => {
    const phone = await server.device();
    const { receipt, dueOn } = await complain(phone, { phone: '13600002468', text: '老李的页面打不开' });
    const found = await look(receipt, '2468');
    const [own] = (await phone.call(routes.mine, {})).items;
    expect(found).toMatchObject({ kind: 'complaint', title: own?.title, dueOn, words: own?.words, call: own?.call, consultation: null });
    expect(JSON.stringify(found)).not.toContain('老李');
  });

  test('of an application on paper, by its registration number: state, days and next step alone', async () => {
    const given = { ...paper(server.clock.today()), phone: '13500001357', title: '第三小学旧址批文', name: NAME };
    const { id, registrationNumber } = await clerk.call(foiRoutes.receive, given);
    expect(registrationNumber).toMatch(/^2026-\d{3}$/);
    expect(await look(registrationNumber, '1357')).toMatchObject({ kind: 'foi', title: null, closed: false, consultation: null });
    await act(clerk, id, 'askCorrection', { items: ['写明第三小学哪一年'], until: '2026-12-10' });
    const asked = await look(` ${registrationNumber.replace('-', '－')} `, '1357');
    expect(asked).toMatchObject({ next: expect.stringContaining('补正'), dueOn: null, words: expect.stringContaining('您') });
    await act(clerk, id, 'corrected', { on: server.clock.today(), text: '2020年的' });
    await reply(clerk, reviewer, id, 'given', '第三小学旧址批文如下');
    const done = await look(registrationNumber, '1357');
    expect(done).toMatchObject({ closed: true, closedOn: server.clock.today(), next: null });
    for (const hidden of ['第三小学', NAME, id]) expect(JSON.stringify([asked, done])).not.toContain(hidden);
  });

  test('takes the number that the bureau itself gave, as it was given', async () => {
    const registrationNumber = '依申请（2026）第3号';
    await clerk.call(foiRoutes.receive, { ...paper(server.clock.today()), phone: '13500001358', registrationNumber });
    for (const typed of [registrationNumber, `${registrationNumber} `]) expect((await look(typed, '1358')).number).toBe(registrationNumber);
  });

  test('looking a case up changes nothing on the desk where it lies', async () => {
    const { receipt, id } = await complain(await server.device(), { phone: '13600001111' });
    const before = await clerk.call(caseRoutes.one, { id });
    await look(receipt, '1111');
    expect(await clerk.call(caseRoutes.one, { id })).toEqual(before);
  });
});

describe('guessing', () => {
  test('finds nothing: a wrong tail, a number that nobody has and a case without a telephone are answered alike', async () => {
    const { receipt } = await ask(await server.device(), { phone: '13800004321' });
    const without = await complain(await server.device());
    const { registrationNumber } = await apply(await server.device(), { phone: '', address: '桐乡市' });
    const answers = [
      await refused(receipt, '0000'),
      await refused('20260101-000001', '0000'),
      await refused(without.receipt, '0000'),
      await refused(registrationNumber, '0000'),
      await refused('2026-999', '0000'),
    ];
    expect(new Set(answers.map(({ code, message }) => `${code} ${message}`)).size).toBe(1);
    const { name, phone } = await server.stranger.call(siteRoutes.site, {});
    expect(answers[0]).toMatchObject({ code: 'not_found', message: expect.stringContaining(`请打电话问${name}，${phone}`) });
  });

  test('stops after five wrong tails about a number, from wherever and however it is written, for an hour', async () => {
    server.clock.forward(61);
    const { registrationNumber } = await apply(await server.device(), { phone: '13800009753' });
    const written = [
      registrationNumber,
      registrationNumber.replace('-', '—'),
      ` ${registrationNumber}`,
      registrationNumber,
      registrationNumber,
    ];
    for (const [i, number] of written.entries())
      await expect(from(`10.0.0.${i}`, { number, phoneTail: `000${i}` })).rejects.toMatchObject({ code: 'not_found' });
    await expect(from('10.0.0.9', { number: registrationNumber, phoneTail: '9753' })).rejects.toMatchObject({ code: 'too_many' });
    server.clock.forward(61);
    expect((await from('10.0.0.9', { number: registrationNumber, phoneTail: '9753' })).number).toBe(registrationNumber);
  });

  test('does not get further by asking all at once, nor by way of the look-up of one kind', async () => {
    const { receipt } = await ask(await server.device(), { phone: '13800008642' });
    const tries = await Promise.allSettled(
      Array.from({ length: 9 }, (_, i) => from(`10.0.1.${i}`, { number: receipt, phoneTail: `000${i}` })),
    );
    const codes = tries.map(one => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'found')).sort();
    expect(codes).toEqual([...Array(5).fill('not_found'), ...Array(4).fill('too_many')]);
    expect((await refused(receipt, '8642')).code).toBe('too_many');
    const aid = await fileAidAnew(server, { phone: '13800008643' });
    for (let i = 0; i < 5; i++)
      await expect(from(`10.0.3.${i}`, { number: aid.receipt, phoneTail: `000${i}` })).rejects.toMatchObject({ code: 'not_found' });
    expect((await server.stranger.refused(aidRoutes.lookup, { receipt: aid.receipt, phoneTail: '8643' })).code).toBe('too_many');
  });

  test('stops after thirty wrong numbers from one address; who is right as often as he likes is not stopped', async () => {
    const { receipt } = await ask(await server.device(), { phone: '13800007531' });
    for (let i = 0; i < 7; i++) await from('10.0.2.1', { number: receipt, phoneTail: '7531' });
    for (let i = 0; i < 30; i++)
      await expect(from('10.0.2.1', { number: `2025-${100 + i}`, phoneTail: '7531' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(from('10.0.2.1', { number: receipt, phoneTail: '7531' })).rejects.toMatchObject({ code: 'too_many' });
  });

  test('what cannot be a number or the end of a telephone says how they look, and costs no try', async () => {
    const { fields } = await refused('不知道', '12');
    expect(fields.map(({ field }) => field).sort()).toEqual(['number', 'phoneTail']);
    expect(fields.find(({ field }) => field === 'number')?.message).toMatch(/20260131-123456.*2026-003/);
  });
});
