import { PassThrough, Readable } from 'node:stream';
import { BOM, csvLine } from './csv.ts';
import { printable } from './printable.ts';

type Value = string | number | null;

/** A column of a table that is saved as a file. */
export interface TableColumn<R> {
  label: string;
  width: number;
  of: (row: R) => Value;
}

/** A table of any length: its rows come in pages, and no more than one is in memory. */
export interface Table<R> {
  name: string;
  columns: readonly TableColumn<R>[];
  pages: AsyncIterable<readonly R[]>;
}

async function* csvOf<R>({ columns, pages }: Table<R>): AsyncGenerator<string> {
  yield BOM + csvLine(columns.map(({ label }) => label));
  for await (const rows of pages) yield rows.map(row => csvLine(columns.map(({ of }) => of(row)))).join('');
}

/** Words stay words, also when somebody edits the cell: nothing that begins with = is computed. */
async function xlsxTo<R>(out: PassThrough, { name, columns, pages }: Table<R>): Promise<void> {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width, style: { numFmt: '@' } }));
  const add = (values: Value[]) => sheet.addRow(values.map(value => (typeof value === 'string' ? printable(value) : value))).commit();
  add(columns.map(({ label }) => label));
  for await (const rows of pages) for (const row of rows) add(columns.map(({ of }) => of(row)));
  sheet.commit();
  await book.commit();
}

/** A table as a file that is made while it is sent. */
export function tableFile<R>(table: Table<R>, format: 'csv' | 'xlsx'): Readable {
  if (format === 'csv') return Readable.from(csvOf(table), { objectMode: false });
  const out = new PassThrough();
  xlsxTo(out, table).catch((error: Error) => out.destroy(error));
  return out;
}
