import { aidRoutes, aidWorkRoutes } from '@vc/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AidEntity } from '../src/aid/index.ts';
import { CaseEntity } from '../src/case/index.ts';
import { ConsentEntity } from '../src/consent/index.ts';
import { NoticeEntity } from '../src/notice/index.ts';
import { type AidDesk, aidActs, fileAidAnew, giveAccount, newAidDesk, newIdNumber, steady, takeTo } from './support/aid.ts';
import { setSections } from './support/cases.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: AidDesk;
beforeAll(async () => {
  server = await startServer();
  desk = await newAidDesk(server);
});
afterEach(() => server.clock.set('2026-11-24'));
afterAll(() => server.close());

const file = (over = {}, again?: string) => fileAidAnew(server, over, again);
const caseOf = (id: string) => server.db.read.findOneBy(CaseEntity, { id });
const said = async (id: string) =>
  (await server.db.read.find(NoticeEntity, { where: { subjectId: id }, order: { id: 'ASC' } })).map(({ title }) => title);

describe('an application', () => {
  test('gets a number and a day at once, is explained day by day, and tells of nobody in its record', async () => {
    server.clock.set('2026-11-24');
    const { id, receipt, dueOn, phone } = await file();
    expect(receipt).toMatch(/^20261124-\d{6}$/);
    expect(dueOn).toBe('2026-12-01');
    const mine = await phone.call(aidRoutes.mineOne, { id });
    expect(mine.clock).toMatchObject({ from: '2026-11-24', days: 5, dueOn: '2026-12-01' });
    expect(mine.clock?.lines.filter(({ counts }) => !counts).map(({ words }) => words)).toEqual([
      '2026年11月28日（周六） 周末 不计',
      '2026年11月29日（周日） 周末 不计',
    ]);
    expect([mine.idNumber, mine.phone]).toEqual([expect.stringMatching(/^330\*{11}[\dX]{4}$/), '138****1234']);
    expect(await caseOf(id)).toMatchObject({
      kind: 'aid',
      number: receipt,
      title: '生活困难帮扶申请',
      phase: 'received',
      dueOn: '2026-12-01',
    });
    const consents = await server.db.read.findBy(ConsentEntity, { subjectId: id });
    expect(consents.map(({ purpose, textVersion }) => [purpose, textVersion]).sort()).toEqual([
      ['aid/notice', '2026-11-25'],
      ['aid/sensitive', '2026-11-25'],
    ]);
  });

  test('lies sealed in the database: no name, number, telephone or story can be read there', async () => {
    const { id, form } = await file({ name: '司马藏名', story: '藏起来的困难' });
    const raw = JSON.stringify(await server.db.read.query('SELECT * FROM aid WHERE id = ?', [id]));
    for (const secret of ['司马藏名', '藏起来的困难', form.idNumber, form.phone]) expect(raw).not.toContain(secret);
  });

  test('goes from filing to payment, each step with its day, its words and its line of history', async () => {
    server.clock.set('2026-11-24');
    const { id, phone } = await file();
    let now = await aidActs.accept(desk.clerk, id);
    expect(now).toMatchObject({
      state: 'accepted',
      holderName: expect.any(String),
      dueOn: '2026-12-22',
      clock: { promise: '2026年11月24日（周二）受理后 20 个工作日内核实并作出决定' },
    });
    now = await aidActs.check(desk.clerk, id);
    expect(now.may).not.toContain('grant');
    now = await aidActs.grant(desk.reviewer, id);
    expect(now).toMatchObject({
      state: 'granted',
      dueOn: '2026-12-01',
      decision: { granted: true, yuan: 3000, words: { number: expect.stringMatching(/^困帮告〔2026〕\d+号$/) } },
    });
    expect((await phone.call(aidRoutes.mineOne, { id })).next).toBe('请填写收款账户');
    now = await aidActs.post(desk.reviewer, id);
    expect(now.publicity).toMatchObject({
      line: { name: '欧阳某某', town: '崇福镇', kind: '生活困难帮扶' },
      from: '2026-11-24',
      until: '2026-11-30',
    });
    expect((await giveAccount(phone, id)).account).toBe('农业银行崇福支行 尾号 0018');
    expect(now.may).not.toContain('pay');
    server.clock.set('2026-12-02');
    now = await aidActs.pay(desk.clerk, id);
    expect(now).toMatchObject({ state: 'paid', payment: { yuan: 3000, voucher: '银付 2026-118' } });
    const { version } = await phone.call(aidRoutes.mineOne, { id });
    expect((await phone.call(aidRoutes.received, { id, version })).state).toBe('closed');
    expect(await caseOf(id)).toMatchObject({ phase: 'answered', closedOn: '2026-12-02', dueOn: null, answeredOn: '2026-11-24' });
    const { history } = await desk.reviewer.call(aidWorkRoutes.work, { id });
    expect(history.map(({ act }) => act)).toEqual([
      '提交申请',
      '领办',
      '受理',
      '登记入户核实',
      '批准',
      '开始公示',
      '填写收款账户',
      '登记发放',
      '确认收到',
    ]);
    expect(await said(id)).toEqual(
      expect.arrayContaining(['您的帮扶申请已受理', '您的帮扶申请有了决定', '您的帮扶申请开始公示', '您的帮扶金已发放']),
    );
  });

  test('declined, says why, on what it rests, what comes next, what can be done against it and whom to ask', async () => {
    const { id, phone } = await file();
    await takeTo(server, desk, phone, id, 'checked');
    await aidActs.decline(desk.reviewer, id);
    const { decision, state } = await phone.call(aidRoutes.mineOne, { id });
    expect(state).toBe('declined');
    const words = decision?.paragraphs.join('\n') ?? '';
    for (const part of ['不予帮扶', '家庭收入高于当地标准', '第五十四条', '可以随时再申请', '六十日内依法申请行政复议', '12345'])
      expect(words).toContain(part);
    expect(await caseOf(id)).toMatchObject({ closedOn: '2026-11-24' });
  });
});

describe('the section that handles aid', () => {
  test('has an application on its desk from the first, where no other section sees it; without one it lies in the pool', async () => {
    await setSections(server, '优抚科', '安置科');
    const [ours, theirs] = [await server.staffOf('优抚科', 'clerk'), await server.staffOf('安置科', 'clerk')];
    const admin = await steady(server, 'admin');
    const rules = await admin.call(aidWorkRoutes.rules, {});
    expect(rules.section).toBeNull();
    const pooled = await file();
    expect((await theirs.call(aidWorkRoutes.work, { id: pooled.id })).section).toBeNull();
    const unknown = await admin.refused(aidWorkRoutes.changeRules, { ...rules, section: '没有科' });
    expect(unknown.fields).toEqual([{ field: 'section', message: '没有这个科室，请先在单位信息里添加' }]);
    expect((await admin.call(aidWorkRoutes.changeRules, { ...rules, section: '优抚科' })).section).toBe('优抚科');
    const { id, receipt } = await file();
    expect(await caseOf(id)).toMatchObject({ section: '优抚科', holderId: null });
    expect((await ours.call(aidWorkRoutes.work, { id })).may).toContain('accept');
    expect((await theirs.refused(aidWorkRoutes.work, { id })).code).toBe('not_found');
    expect((await theirs.call(aidWorkRoutes.list, {})).items.map(one => one.receipt)).not.toContain(receipt);
    expect((await admin.call(aidWorkRoutes.changeRules, { ...rules, section: '' })).section).toBeNull();
  });
});

describe('the clock', () => {
  test('stands still while the case waits for the person, and the days of waiting are named', async () => {
    server.clock.set('2026-11-23');
    const { id, phone } = await file();
    server.clock.set('2026-11-25');
    await aidActs.ask(desk.clerk, id, { by: '2026-12-10' });
    expect(await caseOf(id)).toMatchObject({ dueOn: null, next: '请在2026年12月10日（周四）前补充材料' });
    expect((await phone.call(aidRoutes.mine, {})).items[0]).toMatchObject({ state: 'asked', unread: true });
    server.clock.set('2026-12-01');
    const { version } = await phone.call(aidRoutes.mineOne, { id });
    const back = await phone.call(aidRoutes.supply, { id, version, note: '背面补上了', papers: [] });
    expect(back.state).toBe('filed');
    // Two of five working days had passed (24, 25 November); 26, 27, 30 November and 1 December do not count.
    expect(back.clock).toMatchObject({ dueOn: '2026-12-04', days: 5 });
    expect(back.clock?.lines.map(({ words }) => words)).toContain('2026年11月26日（周四） 等待申请人补充材料，不计入期限 不计');
    expect(await caseOf(id)).toMatchObject({ dueOn: '2026-12-04' });
  });

  test('a case whose missing papers never came is ended after the day, not before', async () => {
    server.clock.set('2026-11-24');
    const { id, phone } = await file();
    const asked = await aidActs.ask(desk.clerk, id, { by: '2026-12-01' });
    expect(asked.may).not.toContain('lapse');
    expect((await desk.clerk.refused(aidWorkRoutes.lapse, { id, version: asked.version })).code).toBe('wrong_state');
    server.clock.set('2026-12-02');
    const other = await server.staff('clerk');
    expect((await other.refused(aidWorkRoutes.lapse, { id, version: asked.version })).code).toBe('forbidden');
    expect((await phone.call(aidRoutes.mineOne, { id })).waits).toMatchObject([{ missing: '身份证背面照片', by: '2026-12-01' }]);
    expect((await desk.clerk.call(aidWorkRoutes.lapse, { id, version: asked.version })).state).toBe('lapsed');
  });
});

describe('deciding', () => {
  test('an amount above the limit is the deputy’s, below it the section head’s', async () => {
    const { id, phone } = await file();
    await takeTo(server, desk, phone, id, 'checked');
    const { version } = await desk.reviewer.call(aidWorkRoutes.work, { id });
    const refused = await desk.reviewer.refused(aidWorkRoutes.grant, { id, version, yuan: 5000.01, reason: '因' });
    expect(refused.fields).toEqual([{ field: 'yuan', message: '超过 5000 元 的由分管领导决定，请分管领导登录后批准' }]);
    expect((await aidActs.grant(desk.deputy, id, 8000)).decision?.yuan).toBe(8000);
  });

  test('is never done by whoever checked', async () => {
    const both = await server.staff('clerk', 'reviewer');
    const { id } = await file();
    await aidActs.accept(both, id);
    const { version, may, hints } = await aidActs.check(both, id);
    expect(may).not.toContain('grant');
    expect(hints).toContain('您自己核实的，要由另一位同事决定');
    expect((await both.refused(aidWorkRoutes.grant, { id, version, yuan: 100, reason: '因' })).code).toBe('own_work');
  });

  test('keeps to the bounds that the bureau sets for the kind', async () => {
    const admin = await steady(server, 'admin');
    const rules = await admin.call(aidWorkRoutes.rules, {});
    await admin.call(aidWorkRoutes.changeRules, { ...rules, bounds: { ...rules.bounds, accident: { least: 500, most: 2000 } } });
    const { phone, id } = await file({ kind: 'accident' });
    await aidActs.accept(desk.clerk, id);
    const { version } = await desk.clerk.call(aidWorkRoutes.work, { id });
    const check = { id, version, on: '2026-11-24' as const, visitors: '老李', notes: '属实', met: [], yuan: 3000 };
    expect((await desk.clerk.refused(aidWorkRoutes.check, check)).fields).toEqual([
      { field: 'yuan', message: '本类帮扶每次不超过 2000 元' },
    ]);
    expect((await phone.call(aidRoutes.guide, {})).kinds.find(({ key }) => key === 'accident')?.amount).toBe('500 元至 2000 元');
    await admin.call(aidWorkRoutes.changeRules, rules);
  });

  test('the amount paid is the amount granted, after the last day of publicity', async () => {
    server.clock.set('2026-11-24');
    const { id, phone } = await file();
    await takeTo(server, desk, phone, id, 'publicity');
    const { version } = await desk.clerk.call(aidWorkRoutes.work, { id });
    const pay = { id, version, yuan: 3000, on: '2026-11-24' as const, voucher: '1' };
    expect((await desk.clerk.refused(aidWorkRoutes.pay, pay)).code).toBe('wrong_state');
    server.clock.set('2026-12-01');
    const wrong = await desk.clerk.refused(aidWorkRoutes.pay, { ...pay, yuan: 3001, on: '2026-11-30' });
    expect(wrong.fields.map(({ field }) => field)).toEqual(['yuan', 'on']);
  });
});

describe('duplicates', () => {
  test('a person with an open application is told so by its last four figures, whoever files and from whichever phone', async () => {
    const idNumber = newIdNumber();
    const first = await file({ idNumber });
    const refused = await file({
      idNumber: idNumber.toLowerCase(),
      relation: 'child',
      helperName: '小欧阳',
      helperPhone: '13900001234',
    }).catch(error => error);
    expect(refused.code).toBe('duplicate');
    expect(refused.message).toContain(`编号后四位 ${first.receipt.slice(-4)}`);
    expect(refused.message).not.toContain(first.receipt);
  });

  test('a grant of the kind within twelve months asks why again; staff then see both side by side', async () => {
    server.clock.set('2026-11-24');
    const idNumber = newIdNumber();
    const first = await file({ idNumber });
    await takeTo(server, desk, first.phone, first.id, 'publicity');
    server.clock.set('2026-12-02');
    await aidActs.pay(desk.clerk, first.id);
    const { version } = await first.phone.call(aidRoutes.mineOne, { id: first.id });
    await first.phone.call(aidRoutes.received, { id: first.id, version });
    const refused = await file({ idNumber }).catch(error => error);
    expect([refused.code, refused.fields[0]?.field]).toEqual(['duplicate', 'again']);
    const second = await file({ idNumber }, '今年又住院了');
    const seen = await desk.clerk.call(aidWorkRoutes.work, { id: second.id });
    expect(seen).toMatchObject({
      again: '今年又住院了',
      linked: 1,
      others: [{ id: first.id, receipt: first.receipt, state: 'closed', open: false }],
    });
    expect((await desk.reviewer.call(aidWorkRoutes.work, { id: first.id })).others[0]?.id).toBe(second.id);
    const other = await file({ idNumber: newIdNumber() });
    expect((await desk.clerk.call(aidWorkRoutes.work, { id: other.id })).others).toEqual([]);
  });

  test('two at the same moment are one', async () => {
    const idNumber = newIdNumber();
    const both = await Promise.allSettled([file({ idNumber }), file({ idNumber })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

test('every open case and its record agree', async () => {
  for (const row of await server.db.read.find(AidEntity)) {
    const record = await caseOf(row.id);
    expect([row.id, record?.closedOn, record?.number, record?.answeredOn]).toEqual([row.id, row.closedOn, row.receipt, row.decidedOn]);
  }
});
