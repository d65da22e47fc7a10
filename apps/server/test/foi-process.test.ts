import { foiRoutes, myFoiRoutes } from '@vc/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act, apply, mine, NAME, refusedAct, reply } from './support/foi.ts';
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

describe('a correction', () => {
  test('is asked for once, within seven working days; the count starts again when the phone sends it', async () => {
    const { id, dueOn } = await apply(phone);
    expect(dueOn).toBe('2026-03-30');
    await on('2026-03-11');
    const asked = await act(clerk, id, 'askCorrection', { items: ['写明要哪一年的', '写明要哪个镇的'], until: '2026-03-25' });
    expect([asked.state, asked.waitsUntil, asked.dueOn, asked.may]).toEqual([
      'correcting',
      '2026-03-25',
      '2026-04-23',
      expect.arrayContaining(['correct', 'withdraw', 'draft']),
    ]);
    const seen = await mine(phone, id);
    expect(seen.turn).toMatchObject({ what: 'correct', by: '2026-03-25', items: ['写明要哪一年的', '写明要哪个镇的'] });
    expect(seen.letters.map(({ title }) => title)).toEqual(['政府信息公开申请登记回执', '政府信息公开申请补正告知书']);
    await on('2026-03-20');
    const corrected = await phone.call(myFoiRoutes.correct, { id, version: seen.version, text: '2025年度，洲泉镇' });
    expect([corrected.state, corrected.dueOn, corrected.turn, corrected.may]).toEqual(['handling', '2026-04-20', null, ['withdraw']]);
    expect((await refusedAct(clerk, id, 'askCorrection', { items: ['再写'], until: '2026-04-10' })).code).toBe('wrong_state');
    expect((await clerk.call(foiRoutes.one, { id })).happenings.at(-1)).toMatchObject({ on: '2026-03-20', note: '2025年度，洲泉镇' });
  });

  test('too late or with too little time is refused with both reasons at once', async () => {
    const { id } = await apply(phone);
    await on('2026-03-12');
    expect(await fieldsOf(refusedAct(clerk, id, 'askCorrection', { items: ['写明年度'], until: '2026-03-13' }))).toEqual(['on', 'until']);
  });

  test('never made ends the application under 其他处理-1, and not a day before', async () => {
    const { id } = await apply(phone);
    await act(clerk, id, 'askCorrection', { items: ['写明年度'], until: '2026-03-10' });
    await on('2026-03-10');
    await act(clerk, id, 'draft', { ending: 'uncorrected', text: '您至今没有补正。' });
    expect(await fieldsOf(refusedAct(clerk, id, 'submit'))).toEqual(['ending']);
    await on('2026-03-11');
    await act(clerk, id, 'submit');
    const done = await act(deputy, id, 'approve');
    expect([done.state, done.outcome, done.ending, done.late]).toEqual(['finished', 'other_1', 'uncorrected', false]);
  });
});

describe('other parties', () => {
  test('are asked in writing without naming the applicant; the time is left out; the applicant sees neither name nor words', async () => {
    const { id } = await apply(phone);
    await on('2026-03-10');
    await act(clerk, id, 'askOpinion', { of: 'third-party', party: '甲公司', about: '合同金额', deliveredOn: '2026-03-10' });
    await act(clerk, id, 'delivered', { party: '甲公司', deliveredOn: '2026-03-10' });
    await on('2026-03-20');
    await act(clerk, id, 'draft', { ending: 'given', text: '见附件。' });
    expect((await refusedAct(clerk, id, 'submit')).fields[0]?.message).toContain('甲公司');
    const told = await act(clerk, id, 'opinion', { party: '甲公司', on: '2026-03-20', agrees: false, opinion: '涉及商业秘密' });
    expect([told.dueOn, told.opinions[0]?.agrees]).toEqual(['2026-04-10', false]);
    expect(told.letters.find(({ kind }) => kind === 'third-party')).toMatchObject({ to: '甲公司', served: null });
    const seen = JSON.stringify(await mine(phone, id));
    expect(seen).not.toMatch(/甲公司|商业秘密/);
    expect((await refusedAct(clerk, id, 'askOpinion', { of: 'third-party', party: '甲公司', about: '再问' })).fields[0]?.field).toBe(
      'party',
    );
    // Made public all the same, the third party is told in writing what and why; so why is asked for before it is signed.
    expect(await fieldsOf(refusedAct(clerk, id, 'submit'))).toEqual(['told']);
    const why = [{ party: '甲公司', reason: '合同金额关系到财政资金的使用，公众应当知道。' }];
    await act(clerk, id, 'draft', { ending: 'given', text: '见附件。', told: why });
    await act(clerk, id, 'submit');
    const done = await act(head, id, 'approve');
    expect(done.letters.at(-1)).toMatchObject({ kind: 'third-party-told', to: '甲公司' });
    expect((await mine(phone, id)).letters.map(({ kind }) => kind)).toEqual(['receipt', 'reply']);
  });

  /** An application to which two companies did not agree. */
  async function objectedTo(): Promise<string> {
    const { id } = await apply(phone);
    for (const party of ['甲公司', '乙公司']) {
      await act(clerk, id, 'askOpinion', { of: 'third-party', party, about: '合同金额' });
      await act(clerk, id, 'opinion', { party, on: '2026-03-02', agrees: false, opinion: '涉及商业秘密' });
    }
    return id;
  }
  const toldAmong = ({ letters }: { letters: readonly { kind: string; to: string | null }[] }) =>
    letters.filter(({ kind }) => kind === 'third-party-told').map(({ to }) => to);

  test('get no letter when what they objected to is withheld, or stands in public already', async () => {
    const partial = await objectedTo();
    expect(toldAmong(await reply(clerk, deputy, partial, 'partial', '合同金额不予公开，因为甲公司、乙公司不同意。'))).toEqual([]);
    const open = await objectedTo();
    expect(toldAmong(await reply(clerk, head, open, 'public', '已在网站公开。'))).toEqual([]);
  });

  test('get one each when the writer says that theirs is given in part, with a reason that does not name the applicant', async () => {
    const id = await objectedTo();
    const drafted = (reason: string) =>
      act(clerk, id, 'draft', { ending: 'partial', text: '部分见附件。', told: [{ party: '乙公司', reason }] });
    await drafted('');
    expect((await refusedAct(clerk, id, 'submit')).fields).toEqual([{ field: 'told', message: expect.stringContaining('“乙公司”') }]);
    await drafted(`${NAME}申请公开，关系公共利益。`);
    expect((await refusedAct(clerk, id, 'submit')).fields).toEqual([{ field: 'told', message: expect.stringContaining('申请人是谁') }]);
    await drafted('关系公共利益。');
    const waiting = await act(clerk, id, 'submit');
    expect(waiting.draft?.told).toEqual([{ party: '乙公司', reason: '关系公共利益。' }]);
    expect(toldAmong(await act(deputy, id, 'approve'))).toEqual(['乙公司']);
  });

  test('that answer while a reply waits for its signature are not passed over', async () => {
    const { id } = await apply(phone);
    await act(clerk, id, 'askOpinion', { of: 'third-party', party: '甲公司', about: '合同金额' });
    await on('2026-03-24');
    await act(clerk, id, 'draft', { ending: 'given', text: '见附件。' });
    await act(clerk, id, 'submit');
    await act(clerk, id, 'opinion', { party: '甲公司', on: '2026-03-24', agrees: false, opinion: '不同意' });
    expect(await fieldsOf(refusedAct(head, id, 'approve'))).toEqual(['told']);
  });
});

describe('an extension', () => {
  test('is asked for with its reason and granted by another person, once, before the deadline', async () => {
    const { id } = await apply(phone);
    expect(await fieldsOf(refusedAct(clerk, id, 'askExtension', { days: 21, reason: '检索量大' }))).toEqual(['days']);
    await on('2026-03-27');
    const asked = await act(clerk, id, 'askExtension', { days: 20, reason: '检索量大' });
    expect([asked.signing, asked.dueOn, asked.may]).toEqual(['extension', '2026-03-30', ['withdraw', 'serve']]);
    expect((await clerk.call(foiRoutes.list, { view: 'signing' })).items.map(row => row.id)).toContain(id);
    expect((await refusedAct(clerk, id, 'askCorrection', { items: ['x'], until: '2026-04-20' })).code).toBe('wrong_state');
    const granted = await act(head, id, 'extend');
    expect([granted.signing, granted.dueOn]).toEqual(['none', '2026-04-28']);
    expect(granted.letters.at(-1)).toMatchObject({ kind: 'extension', served: { way: 'platform' } });
    expect((await refusedAct(clerk, id, 'askExtension', { days: 1, reason: '再延' })).code).toBe('wrong_state');
  });

  test('is not granted by whoever asked for it, and may be declined', async () => {
    const both = await server.staff('clerk', 'reviewer');
    const { id } = await apply(phone);
    const asked = await act(both, id, 'askExtension', { days: 5, reason: '检索量大' });
    expect(asked.may).not.toContain('approve-extension');
    expect((await refusedAct(both, id, 'extend')).code).toBe('own_work');
    const declined = await act(head, id, 'declineExtension', { reason: '可以按期答复' });
    expect([declined.signing, declined.dueOn, declined.extension]).toEqual(['none', '2026-03-30', null]);
  });

  test('after the deadline is refused', async () => {
    const { id } = await apply(phone);
    await on('2026-03-31');
    expect(await fieldsOf(refusedAct(clerk, id, 'askExtension', { days: 5, reason: '检索量大' }))).toEqual(['days']);
  });
});

describe('a reply', () => {
  test('is written by one person and signed by another; a refusal by the deputy head, as the settings say', async () => {
    const { id } = await apply(phone);
    const drafted = await act(clerk, id, 'draft', { ending: 'process', text: '属于讨论记录，尚未形成决定。' });
    expect([drafted.draft?.signer, drafted.may]).toEqual(['deputy', expect.arrayContaining(['submit-reply'])]);
    await act(clerk, id, 'submit');
    expect((await refusedAct(head, id, 'approve')).code).toBe('forbidden');
    const returned = await act(deputy, id, 'sendBack', { reason: '理由再写清楚' });
    expect([returned.signing, returned.draft?.returned]).toEqual(['none', '理由再写清楚']);
    await act(clerk, id, 'submit');
    const done = await act(deputy, id, 'approve');
    expect([done.state, done.outcome, done.answeredOn, done.draft]).toEqual(['finished', 'deny_6', '2026-03-02', null]);
    const seen = await mine(phone, id);
    expect([seen.reply, seen.remedy]).toEqual(['属于讨论记录，尚未形成决定。', expect.stringMatching(/第二十三条.*先向.*申请行政复议/)]);
  });

  test('with what was not filled in, or an end that its history does not carry, is not sent; every reason at once', async () => {
    const { id } = await apply(phone);
    await act(clerk, id, 'draft', { ending: 'unclear', text: '关于【哪些内容】，不明确。' });
    expect(await fieldsOf(refusedAct(clerk, id, 'submit'))).toEqual(['ending', 'text']);
  });

  test('by somebody who signs his own is refused', async () => {
    const both = await server.staff('clerk', 'reviewer');
    const { id } = await apply(phone);
    await act(both, id, 'draft', { ending: 'given', text: '见下。' });
    const waiting = await act(both, id, 'submit');
    expect(waiting.may).not.toContain('approve-reply');
    expect((await refusedAct(both, id, 'approve')).code).toBe('own_work');
  });

  test('that comes late says so, and before it the applicant is told where to turn', async () => {
    const { id } = await apply(phone);
    await on('2026-03-31');
    expect((await mine(phone, id)).remedy).toMatch(/答复期限已过.*先向/);
    expect((await clerk.call(foiRoutes.list, { view: 'late' })).items.map(row => row.id)).toContain(id);
    const done = await reply(clerk, head, id, 'given');
    expect([done.late, done.outcome]).toEqual([true, 'granted']);
  });
});
