import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { rowsOf, type TableRow, unusable } from './table.ts';

const begins = (bytes: Uint8Array, text: string): boolean => [...text].every((letter, i) => bytes[i] === letter.charCodeAt(0));
const OLD_EXCEL = '\xd0\xcf\x11\xe0';

/** The rows of a table, told by its first bytes and not by its name. Problems: `invalid` (what to do instead), `too_large`. */
export async function readTable(bytes: Uint8Array): Promise<TableRow[]> {
  if (begins(bytes, OLD_EXCEL)) throw unusable('这是旧版 .xls 文件（或加了密码）。请在表格软件里另存为不加密的 .xlsx 再试');
  return rowsOf(begins(bytes, 'PK') ? await readXlsx(bytes) : readCsv(bytes));
}
