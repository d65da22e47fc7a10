import { disclosureRoutes, figureRoutes, type Given, spotCheckRoutes, statisticsRoutes, type YearStatistics } from '@vc/contract';
import { catalogue } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDesk, publish } from './support/factories.ts';
import { openedValue } from './support/figures.ts';
import { readBook } from './support/office.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

const YEAR = 2025;
/** A name with the marks that part the id of a figure. */
const SECTION = '优抚=双拥&100%科';

let server: TestServer;
let admin: Person;
let statistics: YearStatistics;

type Record = Given<typeof disclosureRoutes.record>;
const record = (over: Partial<Record>) =>
  admin.call(disclosureRoutes.record, {
    title: '工作动态',
    catalogue: 'wechat-news',
    channel: 'wechat',
    publishedOn: `${YEAR}-03-10`,
    ...over,
  });

beforeAll(async () => {
  server = await startServer();
  server.clock.set(`${YEAR}-12-20`);
  admin = await server.staff('admin');
  await record({ publishedOn: `${YEAR - 1}-03-02` });
  await record({ publishedOn: `${YEAR - 1}-12-31`, section: SECTION });
  await record({ publishedOn: `${YEAR}-01-01`, section: SECTION, formedOn: `${YEAR - 1}-12-31` });
  await record({ section: SECTION, formedOn: `${YEAR}-01-02` });
  await record({ section: '办公室', topic: 'job', channel: 'website', catalogue: 'announcement', formedOn: `${YEAR}-03-10` });
  const withdrawn = await record({ title: '登重的一条', section: '办公室' });
  await admin.call(disclosureRoutes.withdraw, { id: withdrawn.id, version: withdrawn.version, reason: '重复' });
  await publish(await newDesk(server), 'policy');
  const { items } = await admin.call(spotCheckRoutes.draw, { year: YEAR, size: 2 });
  await admin.call(spotCheckRoutes.fail, { id: items[0]?.id as string, version: items[0]?.version as number, finding: '缺索引号' });
  statistics = await admin.call(statisticsRoutes.year, { year: YEAR });
});
afterAll(() => server.close());

describe('a year at a glance', () => {
  test('counts what stands in the ledger, by month, channel, catalogue, topic and section', () => {
    const months = Object.fromEntries(statistics.months.map(({ month, now, before }) => [month, [now.value, before.value]]));
    expect(months).toMatchObject({ '01': [1, 0], '03': [2, 1], '12': [1, 1], '07': [0, 0] });
    const channels = Object.fromEntries(statistics.channels.map(({ key, now, before }) => [key, [now.value, before.value]]));
    expect(channels).toMatchObject({ wechat: [2, 2], website: [1, 0], platform: [1, 0] });
    expect(statistics.catalogue.map(({ key }) => key)).toEqual((catalogue.children ?? []).map(({ key }) => key));
    expect(statistics.topics.find(({ key }) => key === 'job')?.now.value).toBe(1);
    const sections = Object.fromEntries(statistics.sections.map(one => [one.label, [one.published.value, one.judged, one.late.value]]));
    expect(sections[SECTION]).toEqual([2, 2, 1]);
    expect(sections.办公室).toEqual([1, 1, 0]);
  });

  test('opens, behind every number on it, exactly the records it counts', async () => {
    const { year, months, channels, catalogue, topics, sections, quality } = statistics;
    const now = [
      ...months.flatMap(month => [month.now, ...month.channels]),
      ...[channels, catalogue, topics].flatMap(series => series.map(line => line.now)),
      ...sections.flatMap(({ published, late }) => [published, late]),
      ...quality.map(({ id, value }) => ({ figure: id, value })),
    ];
    const before = [months, channels, catalogue, topics].flatMap(series => series.map(line => line.before));
    for (const [of, list] of [[year, now] as const, [year - 1, before] as const])
      for (const { figure, value } of list) expect([of, figure, await openedValue(admin, of, figure)]).toEqual([of, figure, value]);
  });

  test('adds up: months, channels and sections each come to the year’s whole', async () => {
    const whole = await openedValue(admin, YEAR, 'disclosure');
    const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(statistics.months.map(({ now }) => now.value))).toBe(whole);
    expect(sum(statistics.channels.map(({ now }) => now.value))).toBe(whole);
    expect(sum(statistics.sections.map(({ published }) => published.value))).toBe(whole);
    expect(sum(statistics.months.flatMap(({ channels }) => channels.map(({ value }) => value)))).toBe(whole);
  });

  test('scores how complete the year’s publications are, and names the thinnest', () => {
    const policy = statistics.completeness.find(({ kind }) => kind === 'policy');
    expect(policy?.items).toBe(1);
    expect(policy?.score).toBeGreaterThan(0);
    expect(policy?.score).toBeLessThan(100);
    expect(policy?.thin.map(({ title }) => title)).toEqual(['一条policy']);
    expect(statistics.completeness.find(({ kind }) => kind === 'job')).toMatchObject({ items: 0, score: null, thin: [] });
  });

  test('says of every part what it counts', () => {
    const { months, channels, catalogue, topics, sections, completeness, quality, definitions } = statistics;
    for (const part of Object.keys({ months, channels, catalogue, topics, sections, completeness, quality }))
      expect(definitions[part]?.length).toBeGreaterThan(10);
  });

  test('is nought for a year without records, and refuses what is no year', async () => {
    const empty = await admin.call(statisticsRoutes.year, { year: 2015 });
    expect(empty.months.every(({ now, before }) => now.value === 0 && before.value === 0)).toBe(true);
    expect(empty.sections).toEqual([]);
    for (const year of [1999, -1, 2025.5, 'x' as unknown as number])
      expect((await admin.refused(statisticsRoutes.year, { year })).fields.map(({ field }) => field)).toEqual(['year']);
    const wrong = { year: YEAR, figure: 'ledger?channel=radio' };
    expect((await admin.refused(figureRoutes.records, wrong)).code).toBe('not_found');
  });
});

describe('the export', () => {
  const file = (format: string): Promise<Response> => admin.fetch(`/api/staff/statistics/file?year=${YEAR}&format=${format}`);

  test('as a workbook holds every part with its numbers and its definition', async () => {
    const answer = await file('xlsx');
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(`${YEAR}年度政府信息公开统计.xlsx`);
    const { book, sheets } = await readBook(new Uint8Array(await answer.arrayBuffer()));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '逐月公开',
      '公开目录',
      '公开渠道',
      '重点领域',
      '科室与及时',
      '要素完整',
      '解读覆盖',
      '公开质量',
    ]);
    const months = (sheets.get('逐月公开')?.table ?? []).map(row => row.map(({ text }) => text));
    expect(months[0]).toEqual(['月份', '云服务平台', '政府门户网站', '微信公众号', `${YEAR} 年`, `${YEAR - 1} 年`]);
    expect(months[3]).toEqual(['3 月', '0', '1', '1', '2', '1']);
    expect((sheets.get('科室与及时')?.table ?? []).map(row => row.map(({ text }) => text))).toContainEqual([SECTION, '2', '2', '1']);
    for (const { table } of sheets.values()) expect(table.at(-1)?.[0]?.text).toMatch(/^口径：./);
  });

  test('as CSV is one number a line, and a name that begins like a formula stays a name', async () => {
    await record({ section: '=SUM(A1)', publishedOn: `${YEAR}-05-01` });
    const text = await (await file('csv')).text();
    const lines = text.replace(/^\uFEFF/, '').split('\r\n');
    expect(lines[0]).toBe('部分,项目,列,数字');
    expect(lines).toContain(`逐月公开,3 月,${YEAR} 年,2`);
    expect(lines).toContain(`科室与及时,${SECTION},不及时,1`);
    expect(lines).toContain("科室与及时,'=SUM(A1),公开,1");
    expect(lines.every(line => !/(^|,)=/.test(line))).toBe(true);
  });

  test('as JSON is what the page shows', async () => {
    expect(await (await file('json')).json()).toEqual(await admin.call(statisticsRoutes.year, { year: YEAR }));
  });
});
