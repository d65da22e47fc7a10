import { disclosureRoutes, figureRoutes } from '@vc/contract';
import { addDays, ledgerFigureId } from '@vc/domain';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { disclose } from '../src/disclosure/index.ts';
import { system } from '../src/platform/actor.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

const YEAR = 2025;
const ROWS = 2500;

let server: TestServer;
let admin: Person;
beforeAll(async () => {
  server = await startServer();
  admin = await server.staff('admin');
  await server.db.write(system('测试'), async tx => {
    for (let i = 0; i < ROWS; i++)
      await disclose(tx, {
        catalogue: i % 5 === 0 ? 'platform/job' : 'wechat-news',
        channel: i % 5 === 0 ? 'platform' : 'wechat',
        topic: i % 5 === 0 ? 'job' : null,
        title: `第 ${i} 条`,
        indexNumber: null,
        formedOn: null,
        publishedOn: addDays(`${YEAR}-01-15`, 31 * (i % 12)),
        quantity: i % 5 === 0 ? 3 : null,
        source: null,
      });
  });
  await admin.call(disclosureRoutes.record, {
    catalogue: 'organisation',
    channel: 'website',
    title: '=HYPERLINK("http://evil.example","点我")',
    section: '+办公室',
    publishedOn: `${YEAR}-12-31`,
    url: 'https://www.example.gov.cn/1',
  });
});
afterAll(() => server.close());

const file = (figure: string, format: string, who = admin) =>
  who.fetch(`/api/staff/figures/records/file?${new URLSearchParams({ year: String(YEAR), figure, format })}`);
const count = async (figure: string): Promise<number> => (await admin.call(figureRoutes.records, { year: YEAR, figure, limit: 1 })).records;

async function csvRows(figure: string): Promise<string[]> {
  const answer = await file(figure, 'csv');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  return (await answer.text()).trim().split('\r\n');
}

describe('the year’s ledger as a file', () => {
  test.each([
    'disclosure',
    'disclosure/platform',
    'channel/wechat',
    'topic/job',
    'topic/job/vacancies',
    ledgerFigureId({ channel: 'wechat', month: '03' }),
    ledgerFigureId({ section: '+办公室' }),
    ledgerFigureId({ month: '12', late: true }),
  ])('%s holds exactly the rows that the number counts', async figure => {
    const rows = await csvRows(figure);
    expect(rows.length - 1).toBe(await count(figure));
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('as CSV has every column and nothing that a spreadsheet would run', async () => {
    const rows = await csvRows('disclosure');
    expect(rows[0]).toBe('名称,目录,渠道,公开日期,成文日期,应公开期限,科室,重点主题,数量,链接,索引号,时效性,来源,事项编号,记录编号');
    expect(rows[1]).toMatch(/^"'=HYPERLINK\(""http:\/\/evil\.example"",""点我""\)",机构信息,政府门户网站,2025-12-31,,,'\+办公室,/);
  });

  test('as XLSX holds the same rows, words as words', async () => {
    const answer = await file('disclosure', 'xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await answer.arrayBuffer()) as ExcelJS.Buffer);
    const sheet = book.worksheets[0];
    expect(sheet?.rowCount).toBe(ROWS + 2);
    expect(sheet?.getCell('A2').value).toBe('=HYPERLINK("http://evil.example","点我")');
    expect([sheet?.getCell('A2').type, sheet?.getCell('A2').numFmt]).toEqual([ExcelJS.ValueType.String, '@']);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain(`${YEAR}年公开台账（主动公开信息）.xlsx`);
  });

  test('is for staff only, and for figures of the ledger only', async () => {
    expect((await file('disclosure', 'csv', server.stranger)).status).toBe(401);
    expect((await file('disclosure', 'csv', await server.device())).status).toBe(401);
    expect((await file('disclosure', 'csv', await server.staff('clerk'))).status).toBe(200);
    expect((await file('foi/received', 'csv')).status).toBe(400);
    expect((await file('nothing', 'csv')).status).toBe(404);
  });
});
