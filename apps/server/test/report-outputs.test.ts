import type { ReportFileFormat } from '@vc/contract';
import {
  applicantColumns,
  type FilledReport,
  formatFor,
  inText,
  type ReportDocument,
  readFilledReport,
  remedyBlocks,
  remedyColumns,
  reportParts,
  type TableLayout,
  tableFourLayout,
  tableThreeLayout,
  tableTwoLayout,
} from '@vc/domain';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { browserOf, pdfOf } from '../src/platform/office/pdf.ts';
import { safeHtml } from '../src/platform/safe-html.ts';
import { reportArticle } from '../src/report/outputs/article.ts';
import { reportFile as fileOf } from '../src/report/outputs/index.ts';
import { type ReadTable, readBook, readPage, readWord } from './support/office.ts';
import { sampleDocument, sampleNumbers } from './support/report-sample.ts';

const browser = browserOf(readConfig(process.env.CHROMIUM ? { CHROMIUM: process.env.CHROMIUM } : {}));
const reportFile = (document: ReportDocument, format: ReportFileFormat) => fileOf(document, format, browser);
const text = async (document: ReportDocument, format: 'html' | 'json'): Promise<string> =>
  new TextDecoder().decode((await reportFile(document, format)).bytes);

/** The form of a table: its words and how its cells merge, numbers left out. */
const formOf = (table: ReadTable): string[][] =>
  table.map(row =>
    row.map(({ text, colSpan, rowSpan }) => `${/^-?\d/.test(text) && !/^\d\./.test(text) ? '#' : text} ${colSpan}×${rowSpan}`),
  );
const official = ({ rows }: TableLayout): string[][] =>
  rows.map(row => row.map(({ text, colSpan, rowSpan, figure }) => `${figure ? '#' : text} ${colSpan}×${rowSpan}`));

/** Numbers by their place on the official form: the last cells of each row, row after row. */
function figuresOf([two, three, four]: readonly ReadTable[], year: number) {
  const format = formatFor(year);
  const numbers = (row: ReadTable[number] | undefined, count: number): number[] =>
    (row ?? []).slice(-count).map(({ text }) => Number(text));
  let at = 0;
  const tableTwo = Object.fromEntries(
    format.tableTwo.map(({ key, rows, columns }) => {
      at += 2;
      return [key, Object.fromEntries(rows.map(row => [row.key, numbers(two?.[at++], columns.length)]))];
    }),
  );
  const tableThree = Object.fromEntries(
    format.tableThree.map(({ key }, i) => {
      const cells = numbers(three?.[3 + i], applicantColumns.length);
      return [key, Object.fromEntries(applicantColumns.map((column, j) => [column, cells[j]]))];
    }),
  );
  const remedies = numbers(four?.[3], 15);
  const tableFour = Object.fromEntries(
    Object.keys(remedyBlocks).map((block, i) => [
      block,
      Object.fromEntries(Object.keys(remedyColumns).map((column, j) => [column, remedies[i * 5 + j]])),
    ]),
  );
  return { tableTwo, tableThree, tableFour };
}

const tablesOf = ({ tableTwo, tableThree, tableFour }: ReportDocument | FilledReport) => ({ tableTwo, tableThree, tableFour });

describe.each([2020, 2024])('the report of %i', year => {
  const document = sampleDocument(year);
  const format = formatFor(year);
  const layouts = [tableTwoLayout(format), tableThreeLayout(format), tableFourLayout()];

  test('as Word: the official tables, cell by cell, and the same numbers when read back', async () => {
    const word = await readWord((await reportFile(document, 'docx')).bytes);
    const tables = word.tables.slice(1);
    expect(tables.map(formOf)).toEqual(layouts.map(official));
    expect(figuresOf(tables, year)).toEqual(tablesOf(document));
  });

  test('as Word: the header block, the title, the six parts in order, every sentence', async () => {
    const { paragraphs, tables } = await readWord((await reportFile(document, 'docx')).bytes);
    expect(tables[0]?.flat().map(cell => cell.text)).toEqual([
      ...['索引号', '330483/2021-136298', '发布机构', '桐乡市退役军人事务局', '公开方式', '主动公开', '发文日期', `${year + 1}-01-20`],
      ...['组配分类', '政府信息公开年度报告', '文件编号', ''],
    ]);
    expect(paragraphs.filter(line => (reportParts as readonly string[]).includes(line))).toEqual(reportParts);
    expect(paragraphs).toContain(`桐乡市退役军人事务局\n${year}年度政府信息公开工作年度报告`);
    for (const { head, paragraphs: sentences } of document.partOne) {
      expect(paragraphs.some(line => line.endsWith(`）${head}`))).toBe(true);
      for (const sentence of sentences) expect(paragraphs).toContain(sentence);
    }
    for (const sentence of document.parts.flatMap(part => part.paragraphs)) expect(paragraphs).toContain(sentence);
  });

  test('as a workbook: one sheet a table, numbers as numbers, totals as formulas that give the same', async () => {
    const { book, sheets } = await readBook((await reportFile(document, 'xlsx')).bytes);
    expect(book.worksheets.map(sheet => sheet.name)).toEqual(['说明', '表二', '表三', '表四']);
    const tables = ['表二', '表三', '表四'].map(name => sheets.get(name)?.table ?? []);
    expect(tables.map(formOf)).toEqual(layouts.map(official));
    expect(figuresOf(tables, year)).toEqual(tablesOf(document));
    const total = format.tableThree.findIndex(row => row.role === 'total');
    const outcomes = format.tableThree.filter(row => row.role === 'outcome').length;
    expect(sheets.get('表三')?.formulas.get(`D${5 + total}`)).toBe(`SUM(D${5 + total - outcomes}:D${4 + total})`);
    expect(sheets.get('表三')?.formulas.get('J5')).toBe('SUM(D5:I5)');
    expect([...(sheets.get('表四')?.formulas.values() ?? [])]).toEqual(['SUM(A5:D5)', 'SUM(F5:I5)', 'SUM(K5:N5)']);
    expect(sheets.get('表二')?.formulas.size).toBe(0);
  });

  test('as a page: the same tables, each head with its scope, each table with its caption', async () => {
    const html = await text(document, 'html');
    const tables = readPage(html).filter(table => table.length > 3);
    expect(tables.map(formOf)).toEqual(layouts.map(official));
    expect(figuresOf(tables, year)).toEqual(tablesOf(document));
    expect(html.match(/<caption>/g)?.length).toBe(3);
    expect(html.match(/<th(?=[ >])(?![^>]*scope=)[^>]*>/g)).toBeNull();
    expect(html).toContain('<html lang="zh-CN">');
  });

  test('as JSON: what the checks of a filled report read, number for number', async () => {
    const read = readFilledReport(JSON.parse(await text(document, 'json')));
    expect(tablesOf(read)).toEqual(tablesOf(document));
    expect([read.year, read.format, read.citation, read.publishedOn]).toEqual([year, format.id, format.citation, document.header.issuedOn]);
  });

  test('as the article that the public reads: nothing in it that the platform’s own filter would take out', () => {
    const article = reportArticle(document);
    expect(safeHtml(article)).toBe(article);
    expect(figuresOf(readPage(article), year)).toEqual(tablesOf(document));
  });
});

describe('the Word document follows GB/T 9704', () => {
  test('margins, letters and lines', async () => {
    const { xml, styles, footers } = await readWord((await reportFile(sampleDocument(2024), 'docx')).bytes);
    const millimetres = (name: string): number =>
      Math.round((Number(new RegExp(`<w:pgMar[^>]*w:${name}="(\\d+)"`).exec(xml)?.[1]) * 25.4) / 1440);
    expect(['top', 'bottom', 'left', 'right'].map(millimetres)).toEqual([37, 35, 28, 26]);
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312']) expect(styles).toContain(`w:eastAsia="${font}"`);
    expect(footers).toHaveLength(2);
    for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/s);
  });
});

describe('what is put into a report comes out of it', () => {
  const nasty = '“引号”<b>&amp;\u0000\u000b=SUM(A1)\tend';

  test('marks that are code to a program are text to the reader', async () => {
    const document = sampleDocument(2024, { six: [nasty] });
    const { paragraphs } = await readWord((await reportFile(document, 'docx')).bytes);
    expect(paragraphs.at(-1) === '' ? paragraphs.at(-2) : paragraphs.at(-1)).toBe('“引号”<b>&amp;=SUM(A1) end');
    const html = await text(document, 'html');
    expect(html).toContain('&lt;b&gt;&amp;amp;');
    expect(html).not.toContain('<b>');
  });

  test('a total that its parts do not add up to is never recomputed silently', async () => {
    const numbers = sampleNumbers(2024);
    numbers['three/new/total'] = (numbers['three/new/total'] ?? 0) + 1;
    const document = sampleDocument(2024, {}, numbers);
    const { sheets } = await readBook((await reportFile(document, 'xlsx')).bytes);
    expect(sheets.get('表三')?.formulas.has('J5')).toBe(false);
    expect(sheets.get('表三')?.table[3]?.at(-1)?.text).toBe(inText(numbers['three/new/total']));
  });
});

describe('the PDF', () => {
  test('is printed from the page when there is a browser', async () => {
    const { bytes, type, name } = await reportFile(sampleDocument(2020), 'pdf');
    expect([type, name]).toEqual(['application/pdf', '桐乡市退役军人事务局2020年度政府信息公开工作年度报告.pdf']);
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-');
    expect(new TextDecoder('latin1').decode(bytes).match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(3);
  });

  test('is refused in words where there is none, or where it does not end', async () => {
    await expect(pdfOf('<p>一</p>', { path: null, sandbox: true })).rejects.toMatchObject({ code: 'unavailable' });
    await expect(pdfOf('<p>一</p>', { path: '/bin/false', sandbox: true })).rejects.toMatchObject({ code: 'unavailable' });
    await expect(pdfOf('<p>一</p>', { path: process.execPath, sandbox: true }, 1)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
