import type { Gatherer } from './gatherer.ts';
import { Unreadable } from './limits.ts';
import { type Cell, cellNames, TableRows } from './table.ts';

/** The words of a text file: UTF-8 or UTF-16 by its mark, else UTF-8, else GB18030. Throws {@link Unreadable} when it is none of them. */
export function decodeText(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) throw new Unreadable('认不出这是什么文件，请转为 Word、Excel、PDF、图片或文本后再检查');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    } catch (error) {
      throw new Unreadable('认不出文字的编码，请另存为 UTF-8 后再检查', { cause: error });
    }
  }
}

/** The number of the line in which each place of a text stands. */
function lineFinder(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return offset => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

export function readText(text: string, gatherer: Gatherer): void {
  const lineOf = lineFinder(text);
  gatherer.see(text, offset => `第 ${lineOf(offset)} 行`);
}

/** The cells of each row of a CSV or TSV file (RFC 4180: quotes doubled within quotes, line breaks allowed there). */
function* rowsOf(text: string, separator: string): Generator<string[]> {
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === separator || char === '\n') {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      if (char === '\n') {
        yield row;
        row = [];
      }
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) yield [...row, cell];
}

/** Reads a table kept as text, row by row, each with the titles of its columns. */
export function readCsv(text: string, gatherer: Gatherer): void {
  const separator = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
  const rows = new TableRows();
  let number = 0;
  for (const values of rowsOf(text, separator)) {
    number++;
    const cells: Cell[] = values.map((value, column) => ({ text: value, name: `第 ${number} 行第 ${column + 1} 列`, column }));
    const row = rows.next(cells);
    gatherer.see(row.text, (offset, length) => cellNames(row.cellsAt(offset, length)));
  }
}
