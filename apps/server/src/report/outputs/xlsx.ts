import { numberAt, type ReportDocument, type TableLayout } from '@vc/domain';
import ExcelJS, { type Worksheet } from 'exceljs';
import { frame, PAGE_NUMBER, paper, setText, TITLE_FONT } from '../../platform/office/sheet-style.ts';
import { columnShares } from './column-shares.ts';
import { bareTitle, headerLines, type OutlinePart, outlineOf, tableName } from './outline.ts';
import { type PlacedCell, placedCells } from './placed-cells.ts';
import { totalsOf } from './totals.ts';

/** The table begins under its caption. */
const FIRST_ROW = 2;
/** Letters that fit across the paper. */
const LETTERS = 100;
const CHARACTER = 2.1;
const LINE_HEIGHT = 15;

/** `D6:J6` for cells that lie side by side, else each by itself. */
function rangeOf(cells: readonly PlacedCell[], at: (cell: PlacedCell) => string): string {
  const [first, final] = [cells[0], cells.at(-1)];
  if (!first || !final) return '0';
  const area = (final.row - first.row + 1) * (final.column - first.column + final.colSpan);
  return area === cells.length ? `${at(first)}:${at(final)}` : cells.map(at).join(',');
}

/** A row as high as its longest words need. */
function heightOf(cells: readonly PlacedCell[], widths: readonly number[]): number {
  const lines = cells
    .filter(cell => cell.rowSpan === 1)
    .map(({ text, column, colSpan }) => {
      const width = widths.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0);
      return Math.ceil((text.length * CHARACTER) / Math.max(width - 1, CHARACTER));
    });
  return Math.max(1, ...lines) * LINE_HEIGHT + 5;
}

function fill(sheet: Worksheet, document: ReportDocument, layout: TableLayout, widths: readonly number[]): void {
  const rows = placedCells(layout);
  const at = ({ row, column }: PlacedCell): string => sheet.getCell(row + FIRST_ROW, column + 1).address;
  const places = new Map(rows.flat().flatMap(cell => (cell.figure ? [[cell.figure, cell] as const] : [])));
  const totals = totalsOf(document.year);
  const number = (figure: string): number => numberAt(document, figure) ?? 0;
  for (const cell of rows.flat()) {
    const { row, column, rowSpan, colSpan, figure, text, head } = cell;
    const [top, left] = [row + FIRST_ROW, column + 1];
    if (rowSpan > 1 || colSpan > 1) sheet.mergeCells(top, left, top + rowSpan - 1, left + colSpan - 1);
    const target = sheet.getCell(top, left);
    const isLabel = head && row >= layout.headRows && layout.headRows > 0 && rowSpan === 1;
    for (let y = 0; y < rowSpan; y++)
      for (let x = 0; x < colSpan; x++) frame(sheet.getCell(top + y, left + x), isLabel ? 'left' : 'center');
    if (!figure) {
      setText(target, text);
      continue;
    }
    const parts = (totals.get(figure) ?? []).flatMap(id => places.get(id) ?? []);
    const result = number(figure);
    // A total that its parts do not add up to stays as it was approved; a formula would silently change it.
    const adds = parts.length > 0 && parts.reduce((sum, part) => sum + number(part.figure ?? ''), 0) === result;
    target.value = adds ? { formula: `SUM(${rangeOf(parts, at)})`, result } : result;
  }
  for (const [i, cells] of rows.entries()) sheet.getRow(i + FIRST_ROW).height = heightOf(cells, widths);
}

function tableSheet(book: ExcelJS.Workbook, document: ReportDocument, part: OutlinePart, layout: TableLayout): void {
  const frozen = FIRST_ROW - 1 + layout.headRows;
  const widths = columnShares(layout.columns).map(share => share * LETTERS);
  const sheet = book.addWorksheet(tableName(part), {
    pageSetup: { ...paper('portrait'), printTitlesRow: `1:${frozen}` },
    views: [{ state: 'frozen', ySplit: frozen, xSplit: 0 }],
    headerFooter: { oddFooter: PAGE_NUMBER },
  });
  sheet.columns = widths.map(width => ({ width }));
  sheet.mergeCells(1, 1, 1, layout.columns);
  setText(sheet.getCell(1, 1), `${document.year}年度　${bareTitle(part)}`);
  Object.assign(sheet.getCell(1, 1), { font: TITLE_FONT, alignment: { horizontal: 'center', vertical: 'middle' } });
  sheet.getRow(1).height = 34;
  fill(sheet, document, layout, widths);
}

/** What the tables are of, who made them and by which rules. */
function noteSheet(book: ExcelJS.Workbook, document: ReportDocument): void {
  const sheet = book.addWorksheet('说明', { pageSetup: paper('portrait'), views: [{ showGridLines: false }] });
  sheet.columns = [{ width: 16 }, { width: 70 }];
  sheet.mergeCells(1, 1, 1, 2);
  setText(sheet.getCell(1, 1), document.title);
  Object.assign(sheet.getCell(1, 1), { font: TITLE_FONT, alignment: { horizontal: 'center', vertical: 'middle', wrapText: true } });
  sheet.getRow(1).height = 52;
  const lines: [string, string][] = [
    ...headerLines(document),
    ['报告格式', document.citation],
    ['统计期限', `${document.year}年1月1日至12月31日`],
    ['总计', '各表的总计由公式相加得出，可以点开核对；没有公式的总计为批准时的原数，与各项之和不一致'],
  ];
  for (const [i, [label, text]] of lines.entries()) {
    const [name, value] = [sheet.getCell(i + 2, 1), sheet.getCell(i + 2, 2)];
    frame(name);
    frame(value, 'left');
    setText(name, label);
    setText(value, text);
    sheet.getRow(i + 2).height = text.length > 34 ? 38 : 24;
  }
}

/** The three tables of a report as a workbook: numbers as numbers, totals as formulas. */
export async function reportXlsx(document: ReportDocument): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  Object.assign(book, { creator: document.bureau, lastModifiedBy: document.bureau, title: document.title });
  noteSheet(book, document);
  for (const part of outlineOf(document)) if (part.table) tableSheet(book, document, part, part.table);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
