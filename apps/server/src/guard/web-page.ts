import { Parser } from 'htmlparser2';
import type { Gatherer } from './gatherer.ts';
import { type Cell, cellNames, type RowText, TableRows } from './table.ts';

/** Marks that end what stands on one line. */
const LINES = new Set(
  'p div section article header footer li dt dd h1 h2 h3 h4 h5 h6 table caption tr td th blockquote pre form fieldset title hr option'.split(
    ' ',
  ),
);
const SHOWN = ['alt', 'title', 'placeholder', 'content', 'value', 'aria-label', 'summary', 'href', 'data-value'];
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0/i;

/** What a page holds, in the order in which it stands there. */
interface Reader {
  /** What stands on one line outside of tables. */
  line(text: string): void;
  /** A row of a table, with the titles of its columns. */
  row(row: RowText): void;
  tag?(name: string, attributes: Readonly<Record<string, string>>): void;
  comment?(text: string): void;
  script?(text: string): void;
}

function walk(html: string, reader: Reader): void {
  let line = '';
  let script: string | null = null;
  const tables: { rows: TableRows; cells: Cell[]; column: number; cell: { text: string; span: number } | null }[] = [];
  const flush = () => {
    const text = line.trim();
    line = '';
    if (text === '') return;
    const cell = tables.at(-1)?.cell;
    if (cell) cell.text += (cell.text ? '\n' : '') + text;
    else reader.line(text);
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (LINES.has(name)) flush();
      if (name === 'script' || name === 'style') script = '';
      if (name === 'br') line += '\n';
      if (name === 'table') tables.push({ rows: new TableRows(), cells: [], column: 0, cell: null });
      const table = tables.at(-1);
      if (table && name === 'tr') Object.assign(table, { cells: [], column: 0, cell: null });
      if (table && (name === 'td' || name === 'th')) table.cell = { text: '', span: Number(attributes.colspan) || 1 };
      reader.tag?.(name, attributes);
    },
    ontext: text => {
      if (script !== null) script += text;
      else line += text;
    },
    oncomment: comment => reader.comment?.(comment),
    onclosetag: name => {
      if (script !== null && (name === 'script' || name === 'style')) {
        reader.script?.(script);
        script = null;
        return;
      }
      if (LINES.has(name)) flush();
      const table = tables.at(-1);
      if (!table) return;
      if (table.cell && (name === 'td' || name === 'th')) {
        const { text, span } = table.cell;
        table.cells.push({ text, name: `第 ${table.column + 1} 列`, column: table.column });
        table.column += span;
        table.cell = null;
      }
      if (name === 'tr') reader.row(table.rows.next(table.cells));
      if (name === 'table') tables.pop();
    },
  });
  parser.end(html);
  flush();
}

/** Reads a web page: its text, tables with the titles of their columns, comments in its code, and texts kept in attributes. */
export function readPage(html: string, gatherer: Gatherer): void {
  let lines = 0;
  let rows = 0;
  walk(html, {
    line: text => {
      lines += 1;
      gatherer.see(text, `网页第 ${lines} 段`);
    },
    row: row => {
      rows += 1;
      const where = `网页表格第 ${rows} 行`;
      gatherer.see(row.text, (offset, length) => `${where}${cellNames(row.cellsAt(offset, length))}`);
    },
    tag: (name, attributes) => {
      if ('hidden' in attributes || HIDING.test(attributes.style ?? '')) gatherer.note('hidden-text', '网页', `<${name}>`);
      for (const key of SHOWN) if (attributes[key]) gatherer.see(attributes[key], `网页 <${name}> 的 ${key}`);
    },
    comment: text => gatherer.see(text, '网页代码里的注释'),
    script: text => gatherer.see(text, '网页脚本'),
  });
}

/** The words of an article as they are to be looked at: each paragraph apart, each row of a table with the titles of its columns. */
export function textsOfArticle(html: string): string[] {
  const texts: string[] = [];
  walk(html, { line: text => texts.push(text), row: ({ text }) => texts.push(text) });
  return texts;
}
