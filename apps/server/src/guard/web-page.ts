import { Parser } from 'htmlparser2';
import type { Gatherer } from './gatherer.ts';
import { type Cell, cellNames, TableRows } from './table.ts';

/** Marks that end what stands on one line. */
const LINES = new Set(
  'p div section article header footer li dt dd h1 h2 h3 h4 h5 h6 table caption tr td th blockquote pre form fieldset title br hr option'.split(
    ' ',
  ),
);
const SHOWN = ['alt', 'title', 'placeholder', 'content', 'value', 'aria-label', 'summary', 'href', 'data-value'];
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0/i;

/** Reads a web page: its text, tables with the titles of their columns, comments in its code, and texts kept in attributes. */
export function readPage(html: string, gatherer: Gatherer): void {
  let line = '';
  let number = 0;
  let script: string | null = null;
  const tables: { rows: TableRows; cells: Cell[]; text: string; read: number }[] = [];
  const flush = () => {
    const text = line.trim();
    line = '';
    if (text === '') return;
    const table = tables.at(-1);
    if (table) table.text += (table.text ? '\n' : '') + text;
    else {
      const where = `网页第 ${++number} 段`;
      gatherer.see(text, where);
    }
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (LINES.has(name)) flush();
      if (name === 'script' || name === 'style') script = '';
      if (name === 'table') tables.push({ rows: new TableRows(), cells: [], text: '', read: 0 });
      const table = tables.at(-1);
      if (table && name === 'tr') Object.assign(table, { cells: [], text: '' });
      if (table && (name === 'td' || name === 'th')) table.text = '';
      if ('hidden' in attributes || HIDING.test(attributes.style ?? '')) gatherer.note('hidden-text', '网页', `<${name}>`);
      for (const key of SHOWN) if (attributes[key]) gatherer.see(attributes[key], `网页 <${name}> 的 ${key}`);
    },
    ontext: text => {
      if (script !== null) script += text;
      else line += text;
    },
    oncomment: comment => gatherer.see(comment, '网页代码里的注释'),
    onclosetag: name => {
      if (script !== null && (name === 'script' || name === 'style')) {
        gatherer.see(script, '网页脚本');
        script = null;
        return;
      }
      if (LINES.has(name)) flush();
      const table = tables.at(-1);
      if (!table) return;
      if (name === 'td' || name === 'th') {
        table.cells.push({ text: table.text, name: `第 ${table.cells.length + 1} 列`, column: table.cells.length });
        table.text = '';
      }
      if (name === 'tr') {
        const { cells } = table;
        const row = table.rows.next(cells);
        const where = `网页表格第 ${++table.read} 行`;
        gatherer.see(row.text, (offset, length) => `${where}${cellNames(row.cellsAt(offset, length))}`);
      }
      if (name === 'table') tables.pop();
    },
  });
  parser.end(html);
  flush();
}
