import type { YearStatistics } from '@vc/contract';
import type { Workbook } from 'exceljs';
import { type NamedFile, tableTypes } from '../platform/file.ts';
import { BOM, csvLine } from '../platform/office/csv.ts';
import { frame, PAGE_NUMBER, paper, setText, TITLE_FONT } from '../platform/office/sheet-style.ts';
import { type StatisticsTable, statisticsTables } from './statistics-tables.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One number a line: which part, which line of it, which column, the number. */
function csv(tables: readonly StatisticsTable[]): string {
  const lines = tables.flatMap(({ name, head, rows }) =>
    rows.flatMap(([label, ...numbers]) => numbers.map((number, i) => [name, label.trim(), head[i + 1] ?? '', number])),
  );
  return [['部分', '项目', '列', '数字'], ...lines].map(csvLine).join('');
}

/** A part as a sheet, its definition under it. */
function addSheet(book: Workbook, title: string, { name, definition, head, rows }: StatisticsTable): void {
  const sheet = book.addWorksheet(name, {
    pageSetup: paper(head.length > 6 ? 'landscape' : 'portrait'),
    views: [{ state: 'frozen', ySplit: 2 }],
    headerFooter: { oddFooter: PAGE_NUMBER },
  });
  sheet.columns = head.map((_, column) => ({ width: column === 0 ? 30 : 16 }));
  sheet.mergeCells(1, 1, 1, head.length);
  setText(sheet.getCell(1, 1), title);
  sheet.getCell(1, 1).font = TITLE_FONT;
  sheet.getRow(1).height = 30;
  for (const [y, line] of [head, ...rows].entries())
    for (const [x, value] of line.entries()) {
      const cell = sheet.getCell(y + 2, x + 1);
      frame(cell, x === 0 ? 'left' : 'center');
      if (typeof value === 'string') setText(cell, value);
      else cell.value = value;
    }
  const note = rows.length + 4;
  sheet.mergeCells(note, 1, note, head.length);
  setText(sheet.getCell(note, 1), `口径：${definition}`);
  sheet.getCell(note, 1).alignment = { wrapText: true, vertical: 'top' };
  sheet.getRow(note).height = 64;
}

/** One sheet a part. The program for office files is large, so it is read when somebody first asks. */
async function workbook(year: number, tables: readonly StatisticsTable[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  for (const table of tables) addSheet(book, `${year} 年${table.name}`, table);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const makers = {
  csv: { type: tableTypes.csv, make: async statistics => utf8(BOM + csv(statisticsTables(statistics))) },
  json: { type: 'application/json; charset=utf-8', make: async statistics => utf8(`${JSON.stringify(statistics, null, 2)}\n`) },
  xlsx: {
    type: tableTypes.xlsx,
    make: statistics => workbook(statistics.year, statisticsTables(statistics)),
  },
} satisfies Record<string, { type: string; make(statistics: YearStatistics): Promise<Uint8Array> }>;

/** The year's statistics as a file. */
export async function statisticsFile(statistics: YearStatistics, format: keyof typeof makers): Promise<NamedFile> {
  const { type, make } = makers[format];
  return { name: `${statistics.year}年度政府信息公开统计.${format}`, type, bytes: await make(statistics) };
}
