import {
  contentRoutes,
  disclosureRoutes,
  explanationKey,
  figureRoutes,
  foiRoutes,
  type ReportWork,
  registerRoutes,
  reportRoutes,
} from '@vc/contract';
import type { Day } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, newDesk, paper, publish } from './support/factories.ts';
import { expectEveryNumberToOpenItsRecords } from './support/figures.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

const COUNTED = 'disclosure/wechat-news';

let server: TestServer;
let admin: Person;
let reviewer: Person;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** A year with a little of everything, over: it is January of the year after. */
async function endOfYear(year: number): Promise<void> {
  server.clock.set(`${year}-06-01` as Day);
  admin = await server.staff('admin');
  reviewer = await server.staff('reviewer');
  desk = await newDesk(server);
  const fields = { issuer: '本局', documentNumber: '桐退役军人〔年〕1号', issuedOn: `${year}-05-30`, validity: 'valid', maker: 'own' };
  await publish(desk, 'policy', { fields });
  for (const title of ['走访慰问', '送喜报上门', '双拥晚会'])
    await admin.call(disclosureRoutes.record, { title, catalogue: 'wechat-news', channel: 'wechat', publishedOn: `${year}-05-20` as Day });
  const { id, version } = await admin.call(foiRoutes.receive, paper(`${year}-05-06` as Day, { title: '抚恤补助标准文件' }));
  await admin.call(foiRoutes.reply, { id, version, outcome: 'granted', answeredOn: `${year}-05-20` as Day });
  server.clock.set(`${year + 1}-01-12` as Day);
  admin = await server.staff('admin');
  reviewer = await server.staff('reviewer');
  desk = await newDesk(server);
}

/** Explains whatever the checks found, as the bureau would, and sends the report for approval. */
async function sent(report: ReportWork): Promise<ReportWork> {
  const explanations = Object.fromEntries(report.checks.map(found => [explanationKey(found), '已逐项核对']));
  const { id, version, text } = report;
  const edited = await admin.call(reportRoutes.edit, { id, version, text, explanations, documentNumber: null });
  return admin.call(reportRoutes.check, { id, version: edited.version });
}

const approved = async (report: ReportWork): Promise<ReportWork> => {
  const { id, version } = await sent(report);
  return reviewer.call(reportRoutes.approve, { id, version });
};

describe('which year can be reported on', () => {
  test('not one that is not over, nor one that no format was made for, nor one twice', async () => {
    await endOfYear(2024);
    const refusal = async (year: number) => (await admin.refused(reportRoutes.start, { year })).fields[0];
    expect(await refusal(2025)).toEqual({ field: 'year', message: '2025 年度还没有结束，次年才能起草年度报告' });
    expect((await refusal(2018))?.message).toContain('没有 2018 年度报告的格式');
    expect((await admin.call(reportRoutes.list, {})).items).toEqual([]);
    const { year, state } = await admin.call(reportRoutes.start, { year: 2024 });
    expect([year, state]).toEqual([2024, 'draft']);
    expect((await admin.refused(reportRoutes.start, { year: 2024 })).code).toBe('duplicate');
    expect((await reviewer.refused(reportRoutes.start, { year: 2023 })).code).toBe('forbidden');
  });
});

describe('the draft', () => {
  let report: ReportWork;
  beforeAll(async () => {
    await endOfYear(2022);
    report = await admin.call(reportRoutes.start, { year: 2022 });
  });

  test('says what the records say, in the text and in the tables, and follows them while it is a draft', async () => {
    const { document } = report;
    expect(document.partOne[0]?.paragraphs.join()).toContain('主动公开政府信息4条，其中微信公众号工作动态3条');
    expect(document.tableThree.granted?.natural).toBe(1);
    expect(document.tableTwo.art20_1?.normative).toEqual([1, 0, 1]);
    await admin.call(disclosureRoutes.record, {
      title: '补记一条',
      catalogue: 'wechat-news',
      channel: 'wechat',
      publishedOn: '2022-12-31',
    });
    const again = await admin.call(reportRoutes.work, { id: report.id });
    expect(again.document.partOne[0]?.paragraphs.join()).toContain('主动公开政府信息5条');
    expect(again.version).toBe(report.version);
  });

  test('keeps the bureau’s own sentences; a number that no figure vouches for is pointed out, one that does not exist is refused', async () => {
    const { id, version, text } = await admin.call(reportRoutes.work, { id: report.id });
    const six = [...text.six, '全年开展培训12场。'];
    const edited = await admin.call(reportRoutes.edit, { id, version, text: { ...text, six }, explanations: {}, documentNumber: null });
    expect(edited.typed).toEqual([{ place: 'six', numbers: ['12'] }]);
    expect(edited.checks.filter(found => found.check === 'TEXT-TYPED').map(found => found.level)).toEqual(['hint']);
    const wrong = { ...text, proactive: ['公开{disclosure/nowhere}条、{disclosure}条'], four: ['{typo}'] };
    const refused = await admin.refused(reportRoutes.edit, {
      id,
      version: edited.version,
      text: wrong,
      explanations: {},
      documentNumber: null,
    });
    expect(refused.fields.map(({ field }) => field)).toEqual(['text.proactive', 'text.four']);
    expect(refused.fields[0]?.message).toContain('{disclosure/nowhere}');
    expect((await admin.call(reportRoutes.work, { id })).text.six).toEqual(six);
  });

  test('two people at once: whoever saves second is told, and nothing is overwritten', async () => {
    const { id, version, text } = await admin.call(reportRoutes.work, { id: report.id });
    const save = (words: string) => ({ id, version, text: { ...text, five: [words] }, explanations: {}, documentNumber: null });
    await admin.call(reportRoutes.edit, save('先存的'));
    expect((await admin.refused(reportRoutes.edit, save('后存的'))).code).toBe('stale');
    expect((await admin.call(reportRoutes.work, { id })).text.five).toEqual(['先存的']);
  });
});

describe('an approved report', () => {
  let report: ReportWork;
  beforeAll(async () => {
    await endOfYear(2021);
    report = await admin.call(reportRoutes.start, { year: 2021 });
  });

  test('may not be sent with an error that is neither mended nor explained', async () => {
    const spoilt = { ...report.text, four: [], five: [], six: [] };
    const { id } = report;
    report = await admin.call(reportRoutes.edit, { id, version: report.version, text: spoilt, explanations: {}, documentNumber: null });
    const refused = await admin.refused(reportRoutes.check, { id, version: report.version });
    expect(refused.code).toBe('invalid');
    expect(refused.fields.map(({ field }) => field)).toContain('FORM-PART-EMPTY');
    expect((await admin.call(reportRoutes.work, { id })).state).toBe('draft');
    report = await admin.call(reportRoutes.redraft, { id, version: report.version });
    expect(report.checks.filter(found => found.level === 'error')).toEqual([]);
  });

  test('was approved by another than who sent it, and what has gone wrong since it was sent stops it', async () => {
    const both = await server.staff('admin', 'reviewer');
    const { id } = report;
    let now = await both.call(reportRoutes.check, { id, version: report.version });
    expect(now.may).not.toContain('approve');
    expect((await both.refused(reportRoutes.approve, { id, version: now.version })).code).toBe('own_work');
    // A negative balance cannot come about by itself; a rule entered for a county bureau can.
    const entered = await admin.call(registerRoutes.addItem, { register: 'rules', title: '不该有的规章', startedOn: '2021-03-01' });
    const refused = await reviewer.refused(reportRoutes.approve, { id, version: now.version });
    expect(refused.fields.map(({ field }) => field)).toContain('T2-RULES-LOCAL');
    await admin.call(registerRoutes.withdrawItem, { id: entered.id, version: entered.version, reason: '登错' });
    now = await reviewer.call(reportRoutes.reopen, { id, version: now.version, reason: '再看一遍' });
    expect([now.state, now.may]).toEqual(['draft', []]);
    report = await admin.call(reportRoutes.work, { id });
  });

  test('is frozen: a counted record withdrawn afterwards leaves it as it was, and the difference is shown', async () => {
    report = await approved(report);
    const before = report.document;
    expect([report.state, report.edition, report.differences]).toEqual(['approved', 1, []]);
    const { items } = await admin.call(figureRoutes.records, { year: 2021, figure: COUNTED });
    const record = await admin.call(disclosureRoutes.one, { id: items[0]?.id as string });
    await admin.call(disclosureRoutes.withdraw, { id: record.id, version: record.version, reason: '重复登记' });
    const now = await admin.call(reportRoutes.work, { id: report.id });
    expect(now.document).toEqual(before);
    expect(now.document.partOne[0]?.paragraphs.join()).toContain('主动公开政府信息4条');
    expect(now.differences).toEqual(
      expect.arrayContaining([
        { figure: 'disclosure', label: expect.any(String), frozen: 4, now: 3 },
        { figure: COUNTED, label: expect.any(String), frozen: 3, now: 2 },
        { figure: 'channel/wechat', label: expect.any(String), frozen: 3, now: 2 },
      ]),
    );
    await expectEveryNumberToOpenItsRecords(admin, 2021);
    const { id, version, text } = now;
    const change = { id, version, text, explanations: {}, documentNumber: null };
    expect((await admin.refused(reportRoutes.edit, change)).code).toBe('wrong_state');
  });

  test('is published as an item of content that is itself in the ledger, readable by anybody', async () => {
    const { id, version } = report;
    expect((await admin.refused(reportRoutes.publish, { id, version })).code).toBe('forbidden');
    report = await reviewer.call(reportRoutes.publish, { id, version });
    expect(report.document.header.indexNumber).toMatch(/\S/);
    const page = await server.stranger.call(contentRoutes.detail, { id: report.contentId as string });
    expect([page.kind, page.title]).toEqual(['report', '退役军人事务局2021年度政府信息公开工作年度报告']);
    expect(page.body).toContain('收到和处理政府信息公开申请情况');
    const behind = await admin.call(figureRoutes.records, { year: 2022, figure: 'disclosure' });
    expect(behind.items.map(item => item.title)).toContain(page.title);
  });

  test('is corrected in the open: a new edition with its reason, the old one kept, the page replaced', async () => {
    const { id } = report;
    const first = report.contentId as string;
    const open = await admin.call(reportRoutes.revise, { id, version: report.version, reason: '更正微信公众号条数' });
    expect([open.state, open.document.partOne[0]?.paragraphs.join()]).toEqual(['draft', expect.stringContaining('政府信息3条')]);
    // Until the correction is published the public reads the edition before.
    expect((await server.stranger.call(contentRoutes.detail, { id: first })).title).toContain('2021年度');
    report = await approved(open);
    report = await reviewer.call(reportRoutes.publish, { id, version: report.version });
    expect(report.editions.map(({ number, reason }) => [number, reason])).toEqual([
      [2, '更正微信公众号条数'],
      [1, null],
    ]);
    expect((await server.stranger.refused(contentRoutes.detail, { id: first })).code).toBe('not_found');
    expect((await server.stranger.call(contentRoutes.detail, { id: report.contentId as string })).body).toContain('政府信息3条');
    const old = await admin.fetch(`/api/staff/reports/${id}/file?format=json&edition=1`);
    expect(await old.text()).toContain('主动公开政府信息4条');
    expect((await admin.fetch(`/api/staff/reports/${id}/file?format=json&edition=9`)).status).toBe(404);
  });

  test('and the year after are held against each other: an application found later parts them, and the checks say so', async () => {
    server.clock.set('2022-03-01');
    const clerk = await server.staff('clerk');
    await clerk.call(foiRoutes.receive, paper('2021-12-20', { applicantClass: 'commercial', title: '采购结果' }));
    server.clock.set('2023-01-12');
    admin = await server.staff('admin');
    const next = (await admin.call(reportRoutes.list, {})).items.find(({ year }) => year === 2022);
    const { checks } = await admin.call(reportRoutes.work, { id: next?.id as string });
    expect(checks.map(({ check }) => check)).toContain('YEAR-CARRY-COMMERCIAL');
  });
});

test('a report that is late says so while it is a draft, and goes on with the reason given', async () => {
  await endOfYear(2023);
  server.clock.set('2024-03-01');
  admin = await server.staff('admin');
  reviewer = await server.staff('reviewer');
  const report = await admin.call(reportRoutes.start, { year: 2023 });
  expect(report.document.header.issuedOn).toBeNull();
  expect(report.checks.map(({ check }) => check)).toContain('FORM-DEADLINE');
  const { id, version } = report;
  expect((await admin.refused(reportRoutes.check, { id, version })).fields.map(({ field }) => field)).toEqual(['FORM-DEADLINE']);
  expect((await approved(report)).state).toBe('approved');
});
