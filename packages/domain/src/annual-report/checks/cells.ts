import type { Cell, FilledReport } from '../filled-report.ts';
import {
  type ApplicantColumn,
  applicantColumnLabels,
  type RemedyBlock,
  type ReportFormat,
  remedyBlocks,
  remedyColumns,
} from '../format.ts';
import type { Check, Finding } from './check.ts';
import { tableTwoCells } from './table-two.ts';

interface Named {
  where: string;
  cell: Cell;
}

/** Every cell of the three tables with its name. */
function allCells(report: FilledReport, format: ReportFormat): Named[] {
  const two = tableTwoCells(report, format).map(({ row, column, cell }) => ({ where: `表二·${row.label}·${column.label}`, cell }));
  const three = format.tableThree.flatMap(row =>
    Object.entries(report.tableThree[row.key] ?? {}).map(([column, cell]) => ({
      where: `表三·${row.path.at(-1)}·${applicantColumnLabels[column as ApplicantColumn] ?? column}`,
      cell,
    })),
  );
  const four = Object.entries(report.tableFour).flatMap(([block, cells]) =>
    Object.entries(cells ?? {}).map(([column, cell]) => ({
      where: `表四·${remedyBlocks[block as RemedyBlock]}·${remedyColumns[column as keyof typeof remedyColumns]}`,
      cell,
    })),
  );
  return [...two, ...three, ...four];
}

const LISTED = 3;

/** One finding for all the cells of a sort: how many, and the first few by name. */
function together(cells: readonly Named[], what: string, fix: string): Finding[] {
  if (cells.length === 0) return [];
  const names = cells.slice(0, LISTED).map(({ where, cell }) => (typeof cell === 'string' ? `${where}（“${cell}”）` : where));
  return [
    {
      where: names[0] as string,
      compared: `${cells.length} 个单元格${what}：${names.join('、')}${cells.length > LISTED ? ' 等' : ''}`,
      fix,
    },
  ];
}

const SLASH = /^[/／\-—–－]+$/;

/** 0, blank, "/" and text kept apart: a form that wants a number gets a number. */
export const cellChecks: Check[] = [
  {
    id: 'CELL-BLANK',
    title: '没有空白单元格',
    basis: '年报格式填报说明（没有的填 0）',
    level: 'error',
    run: (report, format) =>
      together(
        allCells(report, format).filter(({ cell }) => cell === null || cell === ''),
        '空白',
        '没有发生的填 0，不留空白',
      ),
  },
  {
    id: 'CELL-SLASH',
    title: '不用斜杠或横线代替 0',
    basis: '年报格式填报说明（没有的填 0）',
    level: 'error',
    run: (report, format) =>
      together(
        allCells(report, format).filter(({ cell }) => typeof cell === 'string' && SLASH.test(cell.trim())),
        '填了斜杠或横线',
        '没有发生的填 0',
      ),
  },
  {
    id: 'CELL-TEXT',
    title: '数字栏不写文字',
    basis: '年报格式填报说明（数字栏只填数字，单位见表头）',
    level: 'error',
    run: (report, format) =>
      together(
        allCells(report, format).filter(({ cell }) => typeof cell === 'string' && cell !== '' && !SLASH.test(cell.trim())),
        '写了文字',
        '只填数字，单位和说明写在表外',
      ),
  },
  {
    id: 'CELL-COUNT',
    title: '件数为不小于 0 的整数',
    basis: '年报格式表三、表四',
    level: 'error',
    run: (report, format) =>
      together(
        allCells(report, format).filter(
          ({ where, cell }) => !where.startsWith('表二') && typeof cell === 'number' && !(Number.isInteger(cell) && cell >= 0),
        ),
        '不是件数',
        '改为不小于 0 的整数',
      ),
  },
];
