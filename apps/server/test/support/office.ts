import ExcelJS from 'exceljs';
import JSZip from 'jszip';

/** A cell of a printed table as it was read back. */
export interface ReadCell {
  text: string;
  colSpan: number;
  rowSpan: number;
}
/** Every row lists the cells that begin in it. */
export type ReadTable = ReadCell[][];

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const unescaped = (text: string): string => text.replace(/&\w+;/g, mark => ENTITIES[mark] ?? mark);
const inside = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map(found => found[1] ?? '');
const wordsOf = (xml: string): string =>
  unescaped(
    inside(xml.replace(/<w:br\/>/g, '<w:t>\n</w:t>'), 'w:t')
      .join('')
      .trim(),
  );

interface Merging extends ReadCell {
  column: number;
  continues: boolean;
}

function wordRow(xml: string): Merging[] {
  let column = 0;
  return inside(xml, 'w:tc').map(cell => {
    const colSpan = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
    const merge = /<w:vMerge(?: w:val="(\w+)")?\/>/.exec(cell);
    const read = { text: wordsOf(cell), colSpan, rowSpan: 1, column, continues: merge !== null && merge[1] !== 'restart' };
    column += colSpan;
    return read;
  });
}

/** Takes cells that go on from above into the ones they go on from. */
function merged(rows: Merging[][]): ReadTable {
  const open = new Map<number, Merging>();
  for (const cell of rows.flat()) {
    const above = open.get(cell.column);
    if (cell.continues && above) above.rowSpan += 1;
    else open.set(cell.column, cell);
  }
  return rows.map(row => row.filter(cell => !cell.continues).map(({ text, colSpan, rowSpan }) => ({ text, colSpan, rowSpan })));
}

/** The tables and paragraphs of a Word document, with the XML that styles them. */
export async function readWord(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const xml = await part('word/document.xml');
  const tables = inside(xml, 'w:tbl');
  return {
    xml,
    styles: await part('word/styles.xml'),
    footers: await Promise.all(
      zip
        .file(/footer\d+\.xml$/)
        .map(file => file.name)
        .map(part),
    ),
    paragraphs: inside(xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''), 'w:p').map(wordsOf),
    tables: tables.map(table => merged(inside(table, 'w:tr').map(wordRow))),
  };
}

/** The table of a sheet from `firstRow` on, a formula by its result; `formulas` by address. */
function readSheet(sheet: ExcelJS.Worksheet, firstRow: number): { table: ReadTable; formulas: Map<string, string> } {
  const merges = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  for (const range of sheet.model.merges) {
    const [from, to] = range.split(':') as [string, string];
    const [a, b] = [sheet.getCell(from), sheet.getCell(to)];
    merges.set(from, { top: Number(a.row), left: Number(a.col), bottom: Number(b.row), right: Number(b.col) });
  }
  const table: ReadTable = [];
  const formulas = new Map<string, string>();
  for (let y = firstRow; y <= sheet.rowCount; y++) {
    const row: ReadCell[] = [];
    for (let x = 1; x <= sheet.columnCount; x++) {
      const cell = sheet.getCell(y, x);
      if (cell.isMerged && cell.master.address !== cell.address) continue;
      const merge = merges.get(cell.address);
      if (cell.formula) formulas.set(cell.address, cell.formula);
      const value = cell.formula ? cell.result : cell.value;
      row.push({
        text: String(value ?? ''),
        colSpan: merge ? merge.right - merge.left + 1 : 1,
        rowSpan: merge ? merge.bottom - merge.top + 1 : 1,
      });
    }
    table.push(row);
  }
  return { table, formulas };
}

/** The sheets of a workbook by name, each from its second row on. */
export async function readBook(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return { book, sheets: new Map(book.worksheets.map(sheet => [sheet.name, readSheet(sheet, 2)])) };
}

/** The tables of a page. */
export const readPage = (html: string): ReadTable[] =>
  inside(html, 'table').map(table =>
    inside(table, 'tr').map(row =>
      [...row.matchAll(/<(t[hd])([^>]*)>(.*?)<\/\1>/gs)].map(([, , attributes = '', text = '']) => ({
        text: unescaped(text),
        colSpan: Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
        rowSpan: Number(/rowspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
      })),
    ),
  );
