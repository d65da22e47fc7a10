import { channels, topics } from '@vc/domain';
import type { Worksheet } from 'exceljs';
import { type NamedFile, tableTypes } from '../../platform/file.ts';
import { BOM, csvLine } from '../../platform/office/csv.ts';
import { frame, setText } from '../../platform/office/sheet-style.ts';
import { importColumns } from './columns.ts';
import { leafNames } from './read-cells.ts';

const NAME = '公开台账导入模板';
const HINTS = '可填的内容';
/** Rows of the template that offer a choice. */
const ROWS = 2000;

interface Choices {
  label: string;
  column: string;
  values: readonly string[];
}

/** What may be written where only some words are known. */
const choicesFor = (sections: readonly string[]): Choices[] => [
  { label: '目录', column: 'catalogue', values: leafNames },
  { label: '渠道', column: 'channel', values: Object.values(channels) },
  { label: '科室', column: 'section', values: sections },
  { label: '重点主题', column: 'topic', values: Object.values(topics) },
];

function csvTemplate(sections: readonly string[]): Uint8Array {
  const lines = [
    ['填写说明：请从下面“名称”那一行的下一行起填写，一行一条；这几行说明可以留着，也可以删去'],
    ...importColumns.map(({ label, required, hint }) => [`${label}${required ? '（必填）' : ''}——${hint}`]),
    ...choicesFor(sections).flatMap(({ label, values }) => (values.length > 0 ? [[`${label}可填：${values.join('、')}`]] : [])),
    importColumns.map(({ label }) => label),
  ];
  return new TextEncoder().encode(BOM + lines.map(csvLine).join(''));
}

const letterOf = (column: number): string => String.fromCharCode(64 + column);

function addHeadings(sheet: Worksheet): void {
  sheet.columns = importColumns.map(({ key }) => ({ width: key === 'title' || key === 'url' ? 44 : 18 }));
  for (const [i, { label, required, hint }] of importColumns.entries()) {
    const cell = sheet.getCell(1, i + 1);
    frame(cell);
    setText(cell, required ? `${label}（必填）` : label);
    cell.font = { ...cell.font, bold: true };
    cell.note = hint;
    sheet.getColumn(i + 1).numFmt = '@';
  }
}

/** The known words on a sheet of their own, offered in the cells of their column. */
function addChoices(sheet: Worksheet, hints: Worksheet, choices: readonly Choices[]): void {
  hints.columns = choices.map(() => ({ width: 28 }));
  for (const [i, { label, column, values }] of choices.entries()) {
    for (const [y, words] of [label, ...values].entries()) {
      setText(hints.getCell(y + 1, i + 1), words);
      if (y === 0) hints.getCell(1, i + 1).font = { bold: true };
    }
    const at = importColumns.findIndex(({ key }) => key === column) + 1;
    if (values.length === 0) continue;
    const range = `'${HINTS}'!$${letterOf(i + 1)}$2:$${letterOf(i + 1)}$${values.length + 1}`;
    for (let row = 2; row <= ROWS; row++)
      sheet.getCell(row, at).dataValidation = { type: 'list', allowBlank: true, formulae: [range], showErrorMessage: false };
  }
}

async function xlsxTemplate(sections: readonly string[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('公开台账', { views: [{ state: 'frozen', ySplit: 1 }] });
  addHeadings(sheet);
  addChoices(sheet, book.addWorksheet(HINTS), choicesFor(sections));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** An empty table to fill in, with the bureau's own catalogue, channels, sections and topics as hints. */
export async function importTemplate(format: 'csv' | 'xlsx', sections: readonly string[]): Promise<NamedFile> {
  return format === 'csv'
    ? { name: `${NAME}.csv`, type: tableTypes.csv, bytes: csvTemplate(sections) }
    : {
        name: `${NAME}.xlsx`,
        type: tableTypes.xlsx,
        bytes: await xlsxTemplate(sections),
      };
}
