import { type FilledReport, isNumber, numberIn } from '../filled-report.ts';
import { type ApplicantColumn, applicantColumnLabels, applicantColumns, type OutcomeRow, type ReportFormat } from '../format.ts';
import { type Check, unless } from './check.ts';

const FORM = '年报格式表三勾稽关系';
const organisations = applicantColumns.filter(column => column !== 'natural' && column !== 'total');

const at = (report: FilledReport, row: string, column: ApplicantColumn): number => numberIn(report.tableThree[row]?.[column]);
const outcomes = (format: ReportFormat): OutcomeRow[] => format.tableThree.filter(row => row.role === 'outcome');
const columnIsThere = (report: FilledReport, column: ApplicantColumn): boolean =>
  Object.values(report.tableThree).some(cells => isNumber(cells[column]));
/** A whole table three, not the few cells that somebody could see of it. */
const isWhole = (report: FilledReport): boolean => report.tableThree.total !== undefined && report.tableThree.carried_out !== undefined;
const inWords = (row: OutcomeRow): string => row.path.slice(-2).join(' ');

/** I1, one check for each of the seven columns: what came in equals what went out. */
const balance = applicantColumns.map(
  (column): Check => ({
    id: `T3-BALANCE-${column.toUpperCase()}`,
    title: `表三收支平衡：${applicantColumnLabels[column]}`,
    basis: `${FORM}（第一项加第二项等于第三项加第四项）`,
    level: 'error',
    run(report) {
      if (!isWhole(report) || !columnIsThere(report, column)) return [];
      const [fresh, over, done, left] = (['new', 'carried_in', 'total', 'carried_out'] as const).map(row => at(report, row, column)) as [
        number,
        number,
        number,
        number,
      ];
      return unless(fresh + over === done + left, () => ({
        where: `表三·${applicantColumnLabels[column]}`,
        compared: `新收 ${fresh} + 上年结转 ${over} = ${fresh + over}，办理结果总计 ${done} + 结转下年 ${left} = ${done + left}`,
        fix: '逐件核对本列的申请：每件新收或结转的申请，要么在本年办结，要么结转下年',
      }));
    },
  }),
);

/** I2, one for each column: the total is the sum of the outcomes. */
const outcomeSums = applicantColumns.map(
  (column): Check => ({
    id: `T3-OUTCOMES-${column.toUpperCase()}`,
    title: `表三结果合计：${applicantColumnLabels[column]}`,
    basis: `${FORM}（总计等于各办理结果之和）`,
    level: 'error',
    run(report, format) {
      if (!isWhole(report) || !columnIsThere(report, column)) return [];
      const rows = outcomes(format);
      // A totals column left blank in every outcome row adds up to nothing; that is the blank cells' finding, not this one's.
      if (column === 'total' && rows.every(row => !isNumber(report.tableThree[row.key]?.total))) return [];
      const sum = rows.reduce((total, row) => total + at(report, row.key, column), 0);
      const stated = at(report, 'total', column);
      return unless(sum === stated, () => ({
        where: `表三·${applicantColumnLabels[column]}·（七）总计`,
        compared: `各办理结果之和 ${sum}，总计 ${stated}`,
        fix: '核对本列各办理结果；区分处理的只计入“部分公开”，一件申请只计一种结果',
      }));
    },
  }),
);

/** I3, one for each row of either format: the row's total is its six classes of applicant. */
function rowTotal(key: string, label: string): Check {
  return {
    id: `T3-ROW-${key.toUpperCase()}`,
    title: `表三横向合计：${label}`,
    basis: '年报格式表三（总计等于自然人加五类法人或其他组织）',
    level: 'error',
    run(report, format) {
      const row = format.tableThree.find(candidate => candidate.key === key);
      const cells = row && report.tableThree[row.key];
      if (!row || !cells || !isNumber(cells.total) || !isNumber(cells.natural)) return [];
      const sum = at(report, row.key, 'natural') + organisations.reduce((total, column) => total + at(report, row.key, column), 0);
      return unless(sum === cells.total, () => ({
        where: `表三·${inWords(row)}`,
        compared: `自然人与各类组织之和 ${sum}，总计 ${String(cells.total)}`,
        fix: '核对这一行各类申请人的件数',
      }));
    },
  };
}

/** The checks of table three, for the rows that any format has. */
export function tableThreeChecks(formats: readonly ReportFormat[]): Check[] {
  const rows = new Map(formats.flatMap(format => format.tableThree.map(row => [row.key, inWords(row)] as const)));
  return [...balance, ...outcomeSums, ...[...rows].map(([key, label]) => rowTotal(key, label))];
}
