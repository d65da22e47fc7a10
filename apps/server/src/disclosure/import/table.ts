import { importLimits, Problem } from '@vc/contract';
import type { LedgerColumn } from '../ledger-columns.ts';
import { columnNamed, importColumns } from './columns.ts';

/** A line of a table as it was read: its number as a spreadsheet counts, and the words of its cells. */
export interface Line {
  row: number;
  cells: readonly string[];
}

/** What each of our columns says in one row; a column that the table lacks is not there. */
export interface TableRow {
  row: number;
  cells: Partial<Record<LedgerColumn, string>>;
}

/** Hints and titles may stand above the headings, so many lines of them. */
const HEADINGS_WITHIN = 40;
const TELLING = ['title', 'publishedOn'] as const;

/** A file that cannot be used at all, said at the place where it was chosen. */
export const unusable = (message: string): Problem => new Problem('invalid', message, [{ field: 'file', message }]);

const headingsIn = ({ cells }: Line): (LedgerColumn | null)[] => cells.map(columnNamed);
const isHeadings = (line: Line): boolean => {
  const found = headingsIn(line);
  return TELLING.every(column => found.includes(column));
};

/** True when the lines have headings of ours. */
export const hasHeadings = (lines: readonly Line[]): boolean => lines.slice(0, HEADINGS_WITHIN).some(isHeadings);

/**
 * The rows under the headings, whatever the order of the columns; blank rows are left out. Problem `invalid` when there
 * are no headings, when one that is needed is missing or stands twice, or when there are too many rows.
 */
export function rowsOf(lines: readonly Line[]): TableRow[] {
  const at = lines.slice(0, HEADINGS_WITHIN).findIndex(isHeadings);
  const head = lines[at];
  if (!head) throw unusable('没有找到表头。请用模板填写，表头至少要有“名称”“目录”“渠道”“公开日期”四列');
  const columns = headingsIn(head);
  const missing = importColumns.filter(({ key, required }) => required && !columns.includes(key)).map(({ label }) => label);
  if (missing.length > 0) throw unusable(`第 ${head.row} 行的表头缺少：${missing.join('、')}。请补上这几列后再试`);
  const twice = importColumns.find(({ key }) => columns.filter(column => column === key).length > 1);
  if (twice) throw unusable(`第 ${head.row} 行的表头里“${twice.label}”出现了两次，请只留一列`);
  const rows = lines.slice(at + 1).filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  if (rows.length === 0) throw unusable('表头下面没有内容，请填写后再试');
  if (rows.length > importLimits.rows) throw unusable(`共有 ${rows.length} 行，一次最多 ${importLimits.rows} 行，请分成几个文件`);
  return rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(columns.flatMap((column, i) => (column ? [[column, (cells[i] ?? '').trim()]] : []))),
  }));
}
