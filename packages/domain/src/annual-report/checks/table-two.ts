import { type Cell, type FilledReport, isNumber } from '../filled-report.ts';
import type { ReportFormat, TableTwoBlock, TableTwoColumn, TableTwoRow } from '../format.ts';
import { type Check, type Finding, unless } from './check.ts';

interface Place {
  block: TableTwoBlock;
  row: TableTwoRow;
  column: TableTwoColumn;
  cell: Cell;
}

/** Every cell of table two that the report and its format both have. */
export function tableTwoCells(report: FilledReport, format: ReportFormat): Place[] {
  return format.tableTwo.flatMap(block =>
    block.rows.flatMap(row => {
      const cells = report.tableTwo[block.key]?.[row.key];
      return cells ? block.columns.map((column, i): Place => ({ block, row, column, cell: cells[i] })) : [];
    }),
  );
}

const nameOf = ({ row, column }: Place): string => `表二·${row.label}·${column.label}`;

/** The number in a row's column, or null when there is none. */
function value(report: FilledReport, format: ReportFormat, block: string, row: string, column: string): number | null {
  const place = tableTwoCells(report, format).find(p => p.block.key === block && p.row.key === row && p.column.key === column);
  return place && isNumber(place.cell) ? place.cell : null;
}

const rows2019: readonly [string, string][] = [
  ['art20_5', 'permits'],
  ['art20_5', 'services'],
  ['art20_6', 'penalties'],
  ['art20_6', 'coercion'],
  ['art20_8', 'fees'],
];
const labelOf = (format: ReportFormat, block: string, row: string): string =>
  format.tableTwo.find(b => b.key === block)?.rows.find(r => r.key === row)?.label ?? row;

export const tableTwoChecks: Check[] = [
  {
    id: 'T2-RULES-LOCAL',
    title: '县级部门和乡镇不制定规章',
    basis: '立法法第九十三条：设区的市以上人民政府制定规章',
    level: 'error',
    run: (report, format) =>
      report.local
        ? tableTwoCells(report, format).flatMap(place =>
            unless(place.row.key !== 'rules' || !isNumber(place.cell) || place.cell === 0, () => ({
              where: nameOf(place),
              compared: `${report.body}填报 ${String(place.cell)}，应为 0`,
              fix: '规章各栏填 0；本单位制定的文件符合条件的计入规范性文件',
            })),
          )
        : [],
  },
  {
    id: 'T2-NOT-NEGATIVE',
    title: '件数不为负数',
    basis: '年报格式表二填报说明（只有“本年增/减”可为负）',
    level: 'error',
    run: (report, format) =>
      tableTwoCells(report, format).flatMap(place =>
        unless(!isNumber(place.cell) || place.column.kind === 'change' || place.cell >= 0, () => ({
          where: nameOf(place),
          compared: `填报 ${String(place.cell)}`,
          fix: '改为不小于 0 的数',
        })),
      ),
  },
  {
    id: 'T2-WHOLE',
    title: '件数为整数',
    basis: '年报格式表二填报说明',
    level: 'error',
    run: (report, format) =>
      tableTwoCells(report, format).flatMap(place =>
        unless(!isNumber(place.cell) || place.column.kind === 'money' || Number.isInteger(place.cell), () => ({
          where: nameOf(place),
          compared: `填报 ${String(place.cell)}`,
          fix: '改为整数',
        })),
      ),
  },
  {
    id: 'T2-OPENED-WITHIN-TOTAL',
    title: '本年新公开数量不多于对外公开总数量（2019 格式）',
    basis: '国办公开办函〔2019〕60号 表二',
    level: 'hint',
    run: (report, format) => within(report, format, 'opened', 'public_total', '本年新公开', '对外公开总数'),
  },
  {
    id: 'T2-MADE-WITHIN-FORCE',
    title: '本年制发件数不多于现行有效与本年废止之和（2021 格式）',
    basis: '国办公开办函〔2021〕30号 表二',
    level: 'error',
    run(report, format) {
      return ['rules', 'normative'].flatMap(row => {
        const [made, repealed, force] = ['made', 'repealed', 'in_force'].map(column => value(report, format, 'art20_1', row, column));
        if (made == null || repealed == null || force == null) return [];
        return unless(made <= force + repealed, () => ({
          where: `表二·${labelOf(format, 'art20_1', row)}`,
          compared: `本年制发 ${made}，现行有效 ${force} + 本年废止 ${repealed} = ${force + repealed}`,
          fix: '本年制发的文件年末要么有效、要么已废止，请核对现行有效件数',
        }));
      });
    },
  },
  {
    id: 'T2-MADE-NOT-OPENED',
    title: '制作了规范性文件而一件也没有公开（2019 格式）',
    basis: '政府信息公开条例第二十条第（一）项：规范性文件应当主动公开',
    level: 'hint',
    run(report, format) {
      return (report.tableTwo.art20_1 ? Object.entries(report.tableTwo.art20_1) : []).flatMap(([key, cells]): Finding[] => {
        if (format.id !== '2019') return [];
        const [made, opened, total] = cells;
        return unless(!(isNumber(made) && made > 0 && opened === 0 && total === 0), () => ({
          where: `表二·${labelOf(format, 'art20_1', key)}`,
          compared: `本年新制作 ${String(made)}，新公开 0，对外公开总数 0`,
          fix: '核对是否漏填公开数量；确有不公开的，应有定密或不予公开的依据',
        }));
      });
    },
  },
  {
    id: 'T2-DECISIONS-WITHOUT-ITEMS',
    title: '有处理决定而没有相应项目（2019 格式）',
    basis: '国办公开办函〔2019〕60号 表二',
    level: 'hint',
    run(report, format) {
      return rows2019.flatMap(([block, row]) => {
        const [last, change, decisions] = ['last_year', 'change', 'decisions'].map(column => value(report, format, block, row, column));
        if (last == null || change == null || decisions == null) return [];
        return unless(!(decisions > 0 && last + change <= 0 && last <= 0), () => ({
          where: `表二·${labelOf(format, block, row)}`,
          compared: `处理决定 ${decisions} 件，项目上年 ${last}、本年增减 ${change}`,
          fix: '有处理决定就应有相应的项目，请核对项目数量',
        }));
      });
    },
  },
  {
    id: 'T2-ITEMS-BELOW-ZERO',
    title: '项目数量减到 0 以下（2019 格式）',
    basis: '国办公开办函〔2019〕60号 表二',
    level: 'error',
    run(report, format) {
      return rows2019.flatMap(([block, row]) => {
        const [last, change] = ['last_year', 'change'].map(column => value(report, format, block, row, column));
        if (last == null || change == null) return [];
        return unless(last + change >= 0, () => ({
          where: `表二·${labelOf(format, block, row)}`,
          compared: `上年 ${last}，本年增减 ${change}`,
          fix: '减少的数量不能多于上年的项目数量',
        }));
      });
    },
  },
  {
    id: 'T2-MONEY-WITHOUT-PROJECTS',
    title: '有采购金额而没有采购项目，或相反（2019 格式）',
    basis: '国办公开办函〔2019〕60号 表二第二十条第（九）项',
    level: 'error',
    run(report, format) {
      const [projects, amount] = ['projects', 'amount'].map(column => value(report, format, 'art20_9', 'procurement', column));
      if (projects == null || amount == null) return [];
      return unless(projects > 0 === amount > 0, () => ({
        where: '表二·政府集中采购',
        compared: `项目 ${projects} 个，金额 ${amount} 元`,
        fix: '核对采购项目数量与总金额',
      }));
    },
  },
];

function within(report: FilledReport, format: ReportFormat, part: string, whole: string, partLabel: string, wholeLabel: string): Finding[] {
  return ['rules', 'normative'].flatMap(row => {
    const [less, more] = [value(report, format, 'art20_1', row, part), value(report, format, 'art20_1', row, whole)];
    if (less == null || more == null) return [];
    return unless(less <= more, () => ({
      where: `表二·${labelOf(format, 'art20_1', row)}`,
      compared: `${partLabel} ${less}，${wholeLabel} ${more}`,
      fix: '总数包含本年新公开的数量；当年公开、当年废止的除外，请核对',
    }));
  });
}
