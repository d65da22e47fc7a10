import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { undefused } from '../../platform/office/csv.ts';
import { type Line, unusable } from './table.ts';

const LINE_MAX = 200_000;

const startsWith = (bytes: Uint8Array, ...marks: number[]): boolean => marks.every((mark, i) => bytes[i] === mark);

/** The words of a text file: UTF-8, GB18030 (what Chinese office programs save) or UTF-16. Problem `invalid` for anything else. */
export function textOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, 0xff, 0xfe)) return iconv.decode(buffer, 'utf16le');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    const text = iconv.decode(buffer, 'gb18030');
    if (!/[\uFFFD\0]/.test(text)) return text;
  }
  throw unusable('认不出文件的文字编码。请在表格软件里另存为“CSV UTF-8”或 .xlsx 再试');
}

/** Tables copied out of a spreadsheet are parted by tabs, saved ones by commas. */
const delimiterOf = (text: string): string => {
  const start = text.slice(0, 4000);
  return start.split('\t').length > start.split(',').length ? '\t' : ',';
};

/** The lines of a CSV file. Problem `invalid` for one whose quotation marks do not close. */
export function readCsv(bytes: Uint8Array): Line[] {
  const text = textOf(bytes);
  try {
    const lines = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: LINE_MAX,
    }) as string[][];
    return lines.map((cells, i) => ({ row: i + 1, cells: cells.map(undefused) }));
  } catch (error) {
    const { lines } = error as { lines?: number };
    throw unusable(`第 ${lines ?? 1} 行附近读不下去：引号没有成对。请检查那一行的双引号，或另存为 .xlsx 再试`);
  }
}
