import type { ReportDocument, TableLayout } from '@vc/domain';
import { HeightRule, type Table, TableRow } from 'docx';
import { SIZE, TEXT_WIDTH } from '../../platform/office/word-style.ts';
import { wordCell, wordTable } from '../../platform/office/word-table.ts';
import { columnShares } from './column-shares.ts';
import { cellText } from './markup.ts';
import { type PlacedCell, placedCells } from './placed-cells.ts';

/** Whole twips that add up to the width of the text. */
function widthsOf(columns: number): number[] {
  const widths = columnShares(columns).map(share => Math.floor(share * TEXT_WIDTH));
  const spare = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, i) => width + (i < spare ? 1 : 0));
}

/** Labels of rows that stand under headings begin at the left; everything else is centred. */
const isLeft = (cell: PlacedCell, headRows: number): boolean => cell.head && headRows > 0 && cell.row >= headRows && cell.rowSpan === 1;

const LONG = 10;
/** True for a table that fills a page, which it is given to itself. */
export const fillsPage = ({ headRows, rows }: TableLayout): boolean => headRows > 0 && rows.length > LONG;

/** Letters as large as let a table of headings and blocks be read with ease, and one of many rows stand on one page. */
const lettersOf = (layout: TableLayout): number => {
  if (layout.headRows === 0) return SIZE.smallFour;
  return fillsPage(layout) ? SIZE.smallFive : SIZE.five;
};

/** Rows that stay together on a page: those of a block under a head across the table, or all of them. */
function staysWithNext(rows: PlacedCell[][], row: number, columns: number): boolean {
  const next = rows[row + 1];
  return next !== undefined && next[0]?.colSpan !== columns;
}

/** A national table, cell by cell as its layout says. */
export function reportTable(document: ReportDocument, layout: TableLayout): Table {
  const widths = widthsOf(layout.columns);
  const rows = placedCells(layout);
  const size = lettersOf(layout);
  const tableRow = (cells: PlacedCell[], row: number): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: row < layout.headRows,
      height: { value: size === SIZE.smallFive ? 330 : 480, rule: HeightRule.ATLEAST },
      children: cells.map(cell =>
        wordCell({
          text: cellText(document, cell),
          width: widths.slice(cell.column, cell.column + cell.colSpan).reduce((sum, width) => sum + width, 0),
          colSpan: cell.colSpan,
          rowSpan: cell.rowSpan,
          left: isLeft(cell, layout.headRows),
          size,
          keepNext: staysWithNext(rows, row, layout.columns),
        }),
      ),
    });
  return wordTable(widths, rows.map(tableRow));
}
