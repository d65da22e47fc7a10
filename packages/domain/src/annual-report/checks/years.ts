import { type FilledReport, isNumber, numberIn } from '../filled-report.ts';
import { applicantColumnLabels, applicantColumns, type ReportFormat } from '../format.ts';
import { formatFor } from '../formats/index.ts';
import { type Check, unless } from './check.ts';

const hasTable = (report: FilledReport): boolean =>
  report.tableThree.carried_out !== undefined && report.tableThree.carried_in !== undefined;

/** The number of a row and column of table two by their keys, or null. */
function two(report: FilledReport, format: ReportFormat, block: string, row: string, column: string): number | null {
  const columns = format.tableTwo.find(b => b.key === block)?.columns ?? [];
  const cell = report.tableTwo[block]?.[row]?.[columns.findIndex(c => c.key === column)];
  return isNumber(cell) ? cell : null;
}

/** A report beside the one of the year before. */
export const yearChecks: Check[] = [
  ...applicantColumns.map(
    (column): Check => ({
      id: `YEAR-CARRY-${column.toUpperCase()}`,
      title: `上年结转等于上年报告的结转下年：${applicantColumnLabels[column]}`,
      basis: '年报格式表三（两年衔接）',
      level: 'error',
      run(report) {
        const { before } = report;
        if (!before || before.year !== report.year - 1 || !hasTable(report) || !hasTable(before)) return [];
        const [now, then] = [numberIn(report.tableThree.carried_in?.[column]), numberIn(before.tableThree.carried_out?.[column])];
        return unless(now === then, () => ({
          where: `表三·上年结转·${applicantColumnLabels[column]}`,
          compared: `本年填 ${now}，上年报告结转 ${then}`,
          fix: '与上年报告一致；上年报告有误的，应更正并说明',
        }));
      },
    }),
  ),
  {
    id: 'YEAR-IN-FORCE',
    title: '现行有效件数与上年衔接（2021 格式）',
    basis: '国办公开办函〔2021〕30号 表二（上年有效加本年制发减本年废止）',
    level: 'hint',
    run(report, format) {
      const { before } = report;
      if (!before || before.year !== report.year - 1 || format.id !== '2021' || formatFor(before.year).id !== '2021') return [];
      return ['rules', 'normative'].flatMap(row => {
        const [then, made, gone, now] = [
          two(before, format, 'art20_1', row, 'in_force'),
          ...['made', 'repealed', 'in_force'].map(column => two(report, format, 'art20_1', row, column)),
        ];
        if (then == null || made == null || gone == null || now == null) return [];
        return unless(then + made - gone === now, () => ({
          where: `表二·现行有效件数`,
          compared: `上年有效 ${then} + 制发 ${made} − 废止 ${gone} = ${then + made - gone}，填报 ${now}`,
          fix: '自然失效、重新认定的计入废止；有特殊情形的在表下注明',
        }));
      });
    },
  },
  {
    id: 'YEAR-ITEMS',
    title: '上一年项目数量与上年报告衔接（2019 格式）',
    basis: '国办公开办函〔2019〕60号 表二',
    level: 'hint',
    run(report, format) {
      const { before } = report;
      if (!before || before.year !== report.year - 1 || format.id !== '2019' || before.year < 2019) return [];
      return format.tableTwo.flatMap(block =>
        block.columns.some(column => column.key === 'last_year')
          ? block.rows.flatMap(row => {
              const [last, change, now] = [
                two(before, format, block.key, row.key, 'last_year'),
                two(before, format, block.key, row.key, 'change'),
                two(report, format, block.key, row.key, 'last_year'),
              ];
              if (last == null || change == null || now == null) return [];
              return unless(last + change === now, () => ({
                where: `表二·${row.label}·上一年项目数量`,
                compared: `上年报告 ${last} + 增减 ${change} = ${last + change}，本年填 ${now}`,
                fix: '与上年报告年末的项目数量一致',
              }));
            })
          : [],
      );
    },
  },
];
