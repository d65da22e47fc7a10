import { contentRoutes, foiActRoutes, foiRoutes, foiSettingRoutes, myFoiRoutes } from '@vc/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newIdNumber } from './support/aid.ts';
import { paper } from './support/factories.ts';
import { act, apply, mine, refusedAct, reply } from './support/foi.ts';
import { type Person, signIn, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let phone: Person;
type Colleague = Person & { username: string };
let clerk: Colleague;
let head: Colleague;
let deputy: Colleague;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  server.clock.set('2026-03-02');
  phone = await server.device();
  clerk = await server.staff('clerk');
  head = await server.staff('reviewer');
  deputy = await server.staff('deputy');
});
afterAll(() => server.close());

/** Moves the clock on; staff, whose sessions end, sign in again. */
async function on(day: `${number}-${number}-${number}`): Promise<void> {
  server.clock.set(day);
  for (const who of [clerk, head, deputy]) Object.assign(who.headers, (await signIn(server.base, who.username)).headers);
}
const fieldsOf = async (problem: Promise<{ fields: readonly { field: string }[] }>) => (await problem).fields.map(({ field }) => field);

describe('fees, splitting, withdrawing, serving', () => {
  test('a fee is what the rules make it; paid, the count starts again; unpaid, it ends under 其他处理-2', async () => {
    const { id } = await apply(phone);
    await on('2026-03-16');
    expect(await fieldsOf(refusedAct(clerk, id, 'askFee', { basis: 'pages', quantity: 30, how: '转账' }))).toEqual(['quantity']);
    const asked = await act(clerk, id, 'askFee', { basis: 'pages', quantity: 201, how: '转账到指定账户' });
    expect([asked.state, asked.waitsUntil, asked.happenings.at(-1)?.what]).toEqual(['paying', '2026-04-14', '通知缴纳信息处理费2740元']);
    expect((await mine(phone, id)).turn).toMatchObject({ what: 'pay', items: ['应缴2740元', '转账到指定账户'] });
    await on('2026-03-30');
    expect((await act(clerk, id, 'paid', { on: '2026-03-30' })).dueOn).toBe('2026-04-28');

    server.clock.set('2026-03-16');
    const other = await apply(phone);
    await act(clerk, other.id, 'askFee', { basis: 'cases', quantity: 31, how: '转账' });
    await on('2026-04-15');
    expect((await reply(clerk, deputy, other.id, 'unpaid', '您没有缴费。')).outcome).toBe('other_2');
  });

  test('the eleventh application of a month is the first that costs something', async () => {
    let id = '';
    const proofNumber = newIdNumber();
    for (let i = 0; i < 11; i += 1) ({ id } = await apply(phone, { proofNumber }));
    expect((await clerk.call(foiRoutes.one, { id })).fee).toEqual({ basis: 'cases', quantity: 11, fen: 10_000 });
  });

  test('an application about several things becomes several, each with its number, its receipt and the same day', async () => {
    const { id, registrationNumber } = await apply(phone);
    const first = await act(clerk, id, 'split', { titles: ['优抚资金分配', '培训经费决算', '岗位目录'] });
    expect([first.title, first.parts.map(part => part.registrationNumber)]).toEqual([
      '优抚资金分配',
      [`${registrationNumber}-2`, `${registrationNumber}-3`],
    ]);
    const { items } = await phone.call(myFoiRoutes.list, {});
    expect(items.map(({ title, receivedOn }) => [title, receivedOn]).sort()).toEqual(
      [
        ['优抚资金分配', '2026-03-02'],
        ['培训经费决算', '2026-03-02'],
        ['岗位目录', '2026-03-02'],
      ].sort(),
    );
    await act(clerk, id, 'askOpinion', { of: 'co-maker', party: '财政局', about: '共同制作' });
    expect((await refusedAct(clerk, id, 'split', { titles: ['甲', '乙'] })).code).toBe('wrong_state');
  });

  test('the applicant may take it back at any time before the end; it counts under 其他处理-3', async () => {
    const { id } = await apply(phone);
    const { version } = await mine(phone, id);
    const gone = await phone.call(myFoiRoutes.withdraw, { id, version, reason: '已经找到' });
    expect([gone.state, gone.outcome, gone.remedy, gone.may]).toEqual(['withdrawn', 'other_3', null, []]);
    expect((await phone.refused(myFoiRoutes.withdraw, { id, version: gone.version })).code).toBe('wrong_state');
  });

  test('reasons are asked for before 大量反复 is said; good reasons get a longer period from the head of the office', async () => {
    const { id } = await apply(phone);
    await act(clerk, id, 'askReasons', { why: '本月已申请三十件。', until: '2026-03-10' });
    const { version, turn } = await mine(phone, id);
    expect(turn?.what).toBe('reasons');
    await phone.call(myFoiRoutes.explain, { id, version, text: '编写地方志需要' });
    const delayed = await act(head, id, 'delay', { until: '2026-06-30', reason: '量大，需逐件检索。' });
    expect([delayed.dueOn, delayed.letters.at(-1)?.kind]).toEqual(['2026-06-30', 'delay']);
  });

  test('the time for paying runs from the day the notice was served, so that who pays within it has paid in time', async () => {
    const { id } = await clerk.call(foiRoutes.receive, paper('2026-03-02'));
    await on('2026-03-16');
    const asked = await act(clerk, id, 'askFee', { basis: 'pages', quantity: 201, how: '转账' });
    expect(asked.waitsUntil).toBe('2026-04-14');
    await on('2026-03-20');
    const letter = asked.letters.find(({ kind }) => kind === 'fee')?.id;
    const served = await act(clerk, id, 'serve', { letter, on: '2026-03-20', way: 'post', note: 'EMS 1' });
    expect([served.waitsUntil, served.dues.find(({ what }) => what === 'pay')?.by]).toEqual(['2026-04-20', '2026-04-20']);
    expect(served.history.at(-1)).toMatchObject({ act: '登记送达', note: expect.stringContaining('期限从收到起算') });
    await on('2026-04-20');
    expect((await act(clerk, id, 'paid', { on: '2026-04-20' })).state).toBe('handling');
  });

  test('the same day by itself is taken while the fee is waited for, for the notice and for the opinions asked before it', async () => {
    const { id } = await clerk.call(foiRoutes.receive, paper('2026-03-02'));
    await act(clerk, id, 'askOpinion', { of: 'co-maker', party: '财政局', about: '共同制作' });
    await act(clerk, id, 'askFee', { basis: 'pages', quantity: 201, how: '转账' });
    await on('2026-03-06');
    expect(await fieldsOf(refusedAct(clerk, id, 'delivered', { deliveredOn: '2026-03-06' }))).toEqual(['party']);
    const arrived = await act(clerk, id, 'delivered', { party: null, deliveredOn: '2026-03-06' });
    expect([arrived.waitsUntil, arrived.may]).toEqual(['2026-04-03', expect.arrayContaining(['serve'])]);
    const { opinions } = await act(clerk, id, 'delivered', { party: '财政局', deliveredOn: '2026-03-05' });
    expect(opinions[0]?.dueOn).toBe('2026-03-26');
  });

  test('the time for an opinion runs from the service of its letter; once it has ended, service moves nothing', async () => {
    const { id } = await apply(phone);
    for (const [of, party] of [
      ['third-party', '甲公司'],
      ['co-maker', '财政局'],
    ])
      await act(clerk, id, 'askOpinion', { of, party, about: '合同' });
    await on('2026-03-06');
    const { letters } = await clerk.call(foiRoutes.one, { id });
    const serve = (party: string, day: string) =>
      act(clerk, id, 'serve', { letter: letters.find(({ to }) => to === party)?.id, on: day, way: 'post' });
    const served = await serve('甲公司', '2026-03-05');
    expect(served.opinions.map(({ party, dueOn }) => [party, dueOn])).toEqual([
      ['甲公司', '2026-03-26'],
      ['财政局', '2026-03-23'],
    ]);
    const done = await reply(clerk, deputy, id, 'process', '讨论记录。');
    const after = await serve('财政局', '2026-03-06');
    expect([after.dueOn, after.opinions[1]?.dueOn, after.late]).toEqual([done.dueOn, '2026-03-23', false]);
    expect(after.letters.find(({ to }) => to === '财政局')?.served?.on).toBe('2026-03-06');
  });

  test('a letter on paper is served by somebody, some way, on a day that is written down', async () => {
    const { id } = await clerk.call(foiRoutes.receive, paper('2026-03-02'));
    const [receipt] = (await clerk.call(foiRoutes.one, { id })).letters;
    expect(receipt?.served).toBeNull();
    const service = { letter: receipt?.id, way: 'post', note: 'EMS 1234567890123' };
    expect(await fieldsOf(refusedAct(clerk, id, 'serve', { ...service, on: '2026-03-01' }))).toEqual(['on']);
    const served = await act(clerk, id, 'serve', { ...service, on: '2026-03-02' });
    expect(served.letters[0]?.served).toMatchObject({ on: '2026-03-02', way: 'post', note: 'EMS 1234567890123' });
  });
});

test('paper counts from the day that its way of arriving gives it, and asks for the day of confirming', async () => {
  await on('2026-03-06');
  expect(await fieldsOf(clerk.refused(foiRoutes.receive, paper('2026-03-02', { channel: 'ordinary' })))).toEqual(['confirmedOn']);
  const letter = await clerk.call(foiRoutes.receive, paper('2026-03-02', { channel: 'ordinary', confirmedOn: '2026-03-04' }));
  expect([letter.receivedOn, letter.arrivedOn, letter.dueOn]).toEqual(['2026-03-04', '2026-03-02', '2026-04-01']);
  expect(letter.why[0]).toContain('第三十一条第二项');
  const signed = await clerk.call(foiRoutes.receive, paper('2026-03-02', { channel: 'registered' }));
  expect(signed.receivedOn).toBe('2026-03-02');
});

describe('what was registered wrongly', () => {
  test('is put right with its reason; the deadline follows, and the history says what became what without a name', async () => {
    const { id, registrationNumber } = await clerk.call(foiRoutes.receive, paper('2026-03-02'));
    await on('2026-03-10');
    const wrong = { applicantClass: 'legal', name: '某律师事务所', reason: '录错了日期和类别' };
    expect(await fieldsOf(refusedAct(clerk, id, 'amend', { ...wrong, channel: 'fax', arrivedOn: '2026-03-03' }))).toEqual(['confirmedOn']);
    const put = await act(clerk, id, 'amend', { ...wrong, channel: 'fax', arrivedOn: '2026-03-03', confirmedOn: '2026-03-04' });
    expect([put.receivedOn, put.arrivedOn, put.dueOn, put.applicantClass, put.applicant.name, put.registrationNumber]).toEqual([
      '2026-03-04',
      '2026-03-03',
      '2026-04-01',
      'legal',
      '某律师事务所',
      registrationNumber,
    ]);
    expect(put.letters.map(({ kind }) => kind)).toEqual(['receipt', 'receipt']);
    const { act: done, note } = put.history.at(-1) ?? {};
    expect([done, note]).toEqual(['更正登记', expect.stringMatching(/收到日由2026年3月2日.*改为2026年3月4日.*录错了日期和类别/)]);
    expect(note).not.toContain('律师事务所');
    await act(clerk, id, 'askFee', { basis: 'pages', quantity: 201, how: '转账' });
    // Nothing was done with it before it came.
    await on('2026-03-11');
    expect(await fieldsOf(refusedAct(clerk, id, 'amend', { ...wrong, channel: 'in-person', arrivedOn: '2026-03-11' }))).toEqual([
      'arrivedOn',
    ]);
    expect(await fieldsOf(refusedAct(clerk, id, 'amend', wrong))).toEqual(['reason']);
  });

  test('of one that came by phone, the day stays as the platform has it', async () => {
    const { id } = await apply(phone);
    const put = { applicantClass: 'legal', name: '某律师事务所', reason: '类别选错了' };
    expect(await fieldsOf(refusedAct(clerk, id, 'amend', { ...put, arrivedOn: '2026-03-01' }))).toEqual(['arrivedOn']);
    const amended = await act(clerk, id, 'amend', put);
    expect([amended.applicantClass, amended.dueOn, amended.letters.length]).toEqual(['legal', '2026-03-30', 1]);
    await reply(clerk, head, id, 'given');
    expect((await refusedAct(clerk, id, 'amend', put)).code).toBe('wrong_state');
  });
});

test('what was released becomes a draft of a publication, once, with numbers of persons taken out', async () => {
  const { id } = await apply(phone);
  await reply(clerk, head, id, 'given', '联系人电话13800001234。\n分配依据是服役人数。');
  const made = await act(clerk, id, 'proactive');
  expect([made.contentId, made.may]).toEqual([expect.any(String), ['serve']]);
  const editor = await server.staff('editor');
  const draft = await editor.call(contentRoutes.work, { id: made.contentId as string });
  expect([draft.state, draft.body]).toEqual(['draft', expect.stringContaining('分配依据是服役人数')]);
  expect(draft.body).not.toContain('13800001234');
  expect((await refusedAct(clerk, id, 'proactive')).code).toBe('wrong_state');
  const { id: refused } = await apply(phone);
  await reply(clerk, deputy, refused, 'process', '讨论记录。');
  expect((await refusedAct(clerk, refused, 'proactive')).code).toBe('wrong_state');
});

test('the settings name the office, the numbers and the signer; a section must be the bureau’s', async () => {
  const admin = await server.staff('admin');
  const settings = await admin.call(foiSettingRoutes.read, {});
  expect((await admin.refused(foiSettingRoutes.change, { ...settings, section: '没有的科' })).fields[0]?.field).toBe('section');
  expect((await admin.refused(foiSettingRoutes.change, { ...settings, letterPattern: '依申请{year}' })).fields[0]?.field).toBe(
    'letterPattern',
  );
  await admin.call(foiSettingRoutes.change, { ...settings, refusalSigner: 'reviewer', letterPattern: '某局依申请〔{year}〕{serial}号' });
  const { id } = await apply(phone);
  const done = await reply(clerk, head, id, 'internal', '内部流程。');
  expect(done.letters.at(-1)?.number).toMatch(/^某局依申请〔2026〕\d+号$/);
  await admin.call(foiSettingRoutes.change, settings);
});

test('pressed twice, an application is filed once', async () => {
  const first = await apply(phone, { clientKey: 'pressed-twice' });
  expect(await apply(phone, { clientKey: 'pressed-twice' })).toEqual(first);
});

test('an act upon a version that is not the newest is refused', async () => {
  const { id } = await apply(phone);
  const { version } = await clerk.call(foiRoutes.one, { id });
  await act(clerk, id, 'draft', { ending: 'given', text: '一' });
  expect((await clerk.refused(foiActRoutes.submit, { id, version })).code).toBe('stale');
});
