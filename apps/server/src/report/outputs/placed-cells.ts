import type { LayoutCell, TableLayout } from '@vc/domain';

/** A cell of a layout with its place on paper, counted from 0. */
export interface PlacedCell extends LayoutCell {
  row: number;
  column: number;
}

/** Every cell of a layout with the place that cells before it, and cells reaching down from above, leave to it. */
export function placedCells({ rows, columns }: TableLayout): PlacedCell[][] {
  const taken = rows.map(() => Array.from({ length: columns }, () => false));
  return rows.map((cells, row) =>
    cells.map(cell => {
      const column = taken[row]?.indexOf(false) ?? 0;
      for (const line of taken.slice(row, row + cell.rowSpan)) line.fill(true, column, column + cell.colSpan);
      return { ...cell, row, column };
    }),
  );
}
