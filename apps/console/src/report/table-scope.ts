import type { LayoutCell } from '@vc/domain';

/** What a head is the head of: all that is below it when it spans the table, its row when numbers follow, else its columns. */
export function scopeOf(
  cell: LayoutCell,
  row: readonly LayoutCell[],
  columns: number,
): 'row' | 'rowgroup' | 'col' | 'colgroup' | undefined {
  if (!cell.head) return undefined;
  if (cell.colSpan === columns) return 'rowgroup';
  if (row.some(({ figure }) => figure !== null)) return cell.rowSpan > 1 ? 'rowgroup' : 'row';
  return cell.colSpan > 1 ? 'colgroup' : 'col';
}

/** Rows of the body in groups: a head across the whole table begins another. */
export function groupsOf(rows: readonly LayoutCell[][], columns: number): LayoutCell[][][] {
  const groups: LayoutCell[][][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && row[0]?.colSpan !== columns) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
