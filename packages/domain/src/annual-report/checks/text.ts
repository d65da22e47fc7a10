import { type Claims, type FilledReport, isNumber, numberIn, type ShareClaim } from '../filled-report.ts';
import { applicantColumns, type ReportFormat } from '../format.ts';
import { type Check, type Finding, unless } from './check.ts';

const RULE = '正文与表格数字一致（年报格式第一、三、四部分）';

/** A row's total: as stated, or, when that cell is blank, the sum of its classes of applicant. */
function rowTotal(report: FilledReport, key: string): number {
  const cells = report.tableThree[key] ?? {};
  if (isNumber(cells.total)) return cells.total;
  return applicantColumns.filter(column => column !== 'total').reduce((sum, column) => sum + numberIn(cells[column]), 0);
}

const hasTableThree = (report: FilledReport): boolean => report.tableThree.total !== undefined;
const groupTotal = (report: FilledReport, format: ReportFormat, starts: readonly string[]): number =>
  format.tableThree
    .filter(row => row.role === 'outcome' && starts.some(start => row.key.startsWith(start)))
    .reduce((sum, row) => sum + rowTotal(report, row.key), 0);

interface Group {
  id: string;
  label: string;
  claim: (claims: Claims) => ShareClaim | undefined;
  rows: readonly string[];
}

/** The five groups by which texts sum up outcomes. */
const groups: readonly Group[] = [
  { id: 'GRANTED', label: '予以公开和部分公开', claim: c => c.grantedAndPartial, rows: ['granted', 'partial'] },
  { id: 'DENIED', label: '不予公开', claim: c => c.denied, rows: ['deny_'] },
  { id: 'UNABLE', label: '无法提供', claim: c => c.unable, rows: ['unable_'] },
  { id: 'NOTPROC', label: '不予处理', claim: c => c.notProcessed, rows: ['notproc_'] },
  { id: 'OTHER', label: '其他处理', claim: c => c.other, rows: ['other'] },
];

function same(stated: number | undefined, actual: () => number, what: string, table: string): Finding[] {
  if (stated === undefined) return [];
  const found = actual();
  return unless(stated === found, () => ({
    where: `正文·${what}`,
    compared: `正文写 ${stated}，${table}为 ${found}`,
    fix: '以记录为准改正文或改表；说明清楚指的是哪个数',
  }));
}

const counts: Check[] = [
  {
    id: 'TEXT-RECEIVED',
    what: '新收申请',
    table: '表三新收总计',
    stated: (c: Claims) => c.received,
    actual: (r: FilledReport) => rowTotal(r, 'new'),
  },
  {
    id: 'TEXT-FINISHED',
    what: '办结申请',
    table: '表三办理结果总计',
    stated: (c: Claims) => c.finished,
    actual: (r: FilledReport) => rowTotal(r, 'total'),
  },
  {
    id: 'TEXT-CARRIED-IN',
    what: '上年结转',
    table: '表三上年结转总计',
    stated: (c: Claims) => c.carriedIn,
    actual: (r: FilledReport) => rowTotal(r, 'carried_in'),
  },
  {
    id: 'TEXT-CARRIED-OUT',
    what: '结转下年',
    table: '表三结转下年总计',
    stated: (c: Claims) => c.carriedOut,
    actual: (r: FilledReport) => rowTotal(r, 'carried_out'),
  },
].map(({ id, what, table, stated, actual }) => ({
  id,
  title: `正文与表三一致：${what}`,
  basis: RULE,
  level: 'error',
  run: report => (hasTableThree(report) ? same(stated(report.claims), () => actual(report), what, table) : []),
}));

const groupCounts = groups.map(
  ({ id, label, claim, rows }): Check => ({
    id: `TEXT-${id}`,
    title: `正文与表三一致：${label}`,
    basis: RULE,
    level: 'error',
    run: (report, format) =>
      hasTableThree(report) ? same(claim(report.claims)?.count, () => groupTotal(report, format, rows), label, '表三该组合计') : [],
  }),
);

const HUNDREDTH = 0.005;

/** I12: a stated percentage is the part of the whole, rounded to as many places as it was written with. */
const groupShares = groups.map(
  ({ id, label, claim }): Check => ({
    id: `TEXT-PCT-${id}`,
    title: `正文百分比正确：${label}`,
    basis: '百分比等于件数除以办结总数',
    level: 'error',
    run(report) {
      const { count, pct } = claim(report.claims) ?? {};
      const whole = report.claims.finished ?? (hasTableThree(report) ? rowTotal(report, 'total') : 0);
      if (count === undefined || pct === undefined || whole === 0) return [];
      const places = String(pct).split('.')[1]?.length ?? 0;
      const right = (count / whole) * 100;
      return unless(Math.abs(right - pct) <= Math.max(HUNDREDTH, 0.5 / 10 ** places) + 1e-9, () => ({
        where: `正文·${label}`,
        compared: `${count} ÷ ${whole} = ${right.toFixed(2)}%，正文写 ${pct}%`,
        fix: '按表三的件数重新计算百分比',
      }));
    },
  }),
);

const groupSum: Check = {
  id: 'TEXT-GROUPS-SUM',
  title: '正文各类结果之和等于办结总数',
  basis: RULE,
  level: 'error',
  run({ claims }) {
    const parts = groups.map(group => group.claim(claims)?.count);
    if (claims.finished === undefined || parts.some(part => part === undefined)) return [];
    const sum = parts.reduce<number>((a, b) => a + (b ?? 0), 0);
    return unless(sum === claims.finished, () => ({
      where: '正文·依申请公开',
      compared: `${parts.join(' + ')} = ${sum}，正文写办结 ${claims.finished}`,
      fix: '各类结果要不重不漏地相加等于办结总数',
    }));
  },
};

/** I11: a list's parts add up to the total that the text gives for it. */
const listSums: Check = {
  id: 'TEXT-LIST-SUM',
  title: '正文分项之和等于总数',
  basis: '正文列举的分项相加等于所写的总数',
  level: 'error',
  run: ({ claims }) =>
    claims.sums.flatMap(({ name, total, parts }) => {
      const sum = Object.values(parts).reduce((a, b) => a + b, 0);
      return unless(sum === total, () => ({
        where: `正文·${name}`,
        compared: `${Object.entries(parts)
          .map(([part, n]) => `${part} ${n}`)
          .join(' + ')} = ${sum}，正文写 ${total}`,
        fix: '核对漏列或重复的分项',
      }));
    }),
};

const cellOf = (report: FilledReport, row: string): number | null => {
  const cell = report.tableTwo.art20_1?.[row]?.[0];
  return isNumber(cell) ? cell : null;
};

const documents: Check[] = (
  [
    ['TEXT-RULES', '规章', 'rules', (c: Claims) => c.rulesMade],
    ['TEXT-NORMATIVE', '规范性文件', 'normative', (c: Claims) => c.normativeMade],
  ] as const
).map(([id, label, row, stated]) => ({
  id,
  title: `正文与表二一致：${label}`,
  basis: '正文与表格数字一致（年报格式第一、二部分）',
  level: 'error',
  run: report => {
    const actual = cellOf(report, row);
    return actual === null ? [] : same(stated(report.claims), () => actual, label, '表二本年制作（制发）数');
  },
}));

/** Numbers of the text against the tables. */
export const textChecks: Check[] = [...counts, ...groupCounts, ...groupShares, groupSum, listSums, ...documents];
