import { fourId, threeId, twoId } from '../figures/tables.ts';
import {
  applicantColumnLabels,
  applicantColumns,
  type OutcomeRow,
  type RemedyBlock,
  type RemedyColumn,
  type ReportFormat,
  remedyBlocks,
  remedyColumns,
  type TableTwoBlock,
  tableThreeNote,
} from './format.ts';

/** A cell of a printed table: words, or the place of a figure. */
export interface LayoutCell {
  text: string;
  colSpan: number;
  rowSpan: number;
  head: boolean;
  /** The figure whose number stands here. */
  figure: string | null;
}

/** A table as the national format draws it: every row lists the cells that begin in it. */
export interface TableLayout {
  columns: number;
  /** Rows at the top that are repeated on each page. */
  headRows: number;
  rows: LayoutCell[][];
}

const head = (text: string, colSpan = 1, rowSpan = 1): LayoutCell => ({ text, colSpan, rowSpan, head: true, figure: null });
const number = (figure: string, colSpan = 1): LayoutCell => ({ text: '', colSpan, rowSpan: 1, head: false, figure });

/** Cells of a table two block share the width of the widest block; the last one takes what is left. */
const VALUE_COLUMNS = 3;

function blockRows(block: TableTwoBlock): LayoutCell[][] {
  const span = (i: number): number => (i === block.columns.length - 1 ? VALUE_COLUMNS - i : 1);
  return [
    [head(block.title, VALUE_COLUMNS + 1)],
    [head('信息内容'), ...block.columns.map((column, i) => head(column.label, span(i)))],
    ...block.rows.map(row => [
      head(row.label),
      ...block.columns.map((column, i) => number(twoId(block.key, row.key, column.key), span(i))),
    ]),
  ];
}

/** Table two: one block under another, each with its own heads. */
export const tableTwoLayout = (format: ReportFormat): TableLayout => ({
  columns: VALUE_COLUMNS + 1,
  headRows: 0,
  rows: format.tableTwo.flatMap(blockRows),
});

const LABEL_COLUMNS = 3;
const organisations = applicantColumns.filter(column => column !== 'natural' && column !== 'total');

const threeHead: LayoutCell[][] = [
  [head(tableThreeNote, LABEL_COLUMNS, 3), head('申请人情况', applicantColumns.length)],
  [head(applicantColumnLabels.natural, 1, 2), head('法人或其他组织', organisations.length), head(applicantColumnLabels.total, 1, 2)],
  organisations.map(column => head(applicantColumnLabels[column])),
];

/** How many rows from `at` on stand under the same heading at `depth`. */
function run(rows: readonly OutcomeRow[], at: number, depth: number): number {
  let length = 1;
  while (rows[at + length]?.path[depth] === rows[at]?.path[depth] && (rows[at + length]?.path.length ?? 0) > depth + 1) length += 1;
  return length;
}

/** Table three: three label columns whose headings merge downwards, seven columns of applicants. */
export function tableThreeLayout(format: ReportFormat): TableLayout {
  const rows = format.tableThree;
  const body = rows.map((row, at): LayoutCell[] => {
    const labels = row.path.flatMap((text, depth): LayoutCell[] => {
      const last = depth === row.path.length - 1;
      if (last) return [head(text, LABEL_COLUMNS - depth)];
      const begins = rows[at - 1]?.path[depth] !== text || (rows[at - 1]?.path.length ?? 0) <= depth + 1;
      return begins ? [head(text, 1, run(rows, at, depth))] : [];
    });
    return [...labels, ...applicantColumns.map(column => number(threeId(row.key, column)))];
  });
  return { columns: LABEL_COLUMNS + applicantColumns.length, headRows: threeHead.length, rows: [...threeHead, ...body] };
}

const results = Object.keys(remedyColumns) as RemedyColumn[];
const blocks = Object.keys(remedyBlocks) as RemedyBlock[];

/** Table four: fifteen numbers in one row. */
export function tableFourLayout(): TableLayout {
  return {
    columns: results.length * blocks.length,
    headRows: 3,
    rows: [
      [head('行政复议', results.length), head('行政诉讼', results.length * 2)],
      [
        ...results.map(result => head(remedyColumns[result], 1, 2)),
        head(remedyBlocks.litigation_direct, results.length),
        head(remedyBlocks.litigation_after_review, results.length),
      ],
      [...results, ...results].map(result => head(remedyColumns[result])),
      blocks.flatMap(block => results.map(result => number(fourId(block, result)))),
    ],
  };
}
