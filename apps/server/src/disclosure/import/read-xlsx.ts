import type { Cell, CellValue, Worksheet } from 'exceljs';
import { undefused } from '../../platform/office/csv.ts';
import { guardZip } from '../../platform/office/zip-guard.ts';
import { hasHeadings, type Line, unusable } from './table.ts';

const LIMITS = { entries: 200, unpacked: 24 * 1024 * 1024 };

/** Parts of a sheet that say nothing about its words and can be made to fill the memory. */
const IGNORED = ['mergeCells', 'dataValidations', 'conditionalFormatting', 'extLst', 'drawing', 'legacyDrawing'];

/** The day of a date cell, whose time is noise of the arithmetic. */
const dayOfDate = (date: Date): string => new Date(date.getTime() + 500).toISOString().slice(0, 10);

function wordsOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOfDate(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : wordsOf(value.text as CellValue);
  if ('error' in value) return value.error;
  return 'result' in value ? wordsOf(value.result as CellValue) : '';
}

function linesOf(sheet: Worksheet): Line[] {
  const lines: Line[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell: Cell, column: number) => {
      cells[column - 1] = undefused(wordsOf(cell.value));
    });
    lines.push({ row: number, cells: Array.from(cells, words => words ?? '') });
  });
  return lines;
}

/**
 * The lines of the first sheet that has headings of ours (of the first sheet when none has). Problems: `too_large` for
 * a file that unpacks to more than it should, `invalid` for one that cannot be read.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Line[]> {
  await guardZip(bytes, LIMITS);
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes as never, { ignoreNodes: IGNORED });
  } catch {
    throw unusable('表格打不开，请用办公软件打开后另存为 .xlsx 再试');
  }
  const sheets = book.worksheets.filter(({ state }) => state === 'visible').map(linesOf);
  const found = sheets.find(hasHeadings) ?? sheets[0];
  if (!found) throw unusable('表格里没有工作表，请用模板填写');
  return found;
}
