import { applicantColumns, type Cell, type FilledReport, reportFormats } from '../src/index.ts';
import { goodReport } from './support.ts';

/** Eight applications in 2020 by people and a firm; twenty in 2024 with every sort of outcome. */
const rows2020 = { new: { natural: 7, commercial: 1 }, granted: { natural: 6, commercial: 1 }, unable_1: { natural: 1 } };
const rows2024 = {
  new: { natural: 15, legal: 2 },
  carried_in: { natural: 3 },
  granted: { natural: 8, legal: 1 },
  partial: { natural: 1 },
  deny_5: { natural: 2 },
  unable_1: { natural: 4, legal: 1 },
  notproc_1: { natural: 1 },
  other_3: { natural: 1 },
};
const claims2024 = {
  received: 17,
  finished: 19,
  carriedIn: 3,
  carriedOut: 1,
  grantedAndPartial: { count: 10, pct: 52.63 },
  denied: { count: 2, pct: 10.53 },
  unable: { count: 5, pct: 26.32 },
  notProcessed: { count: 1, pct: 5.26 },
  other: { count: 1, pct: 5.26 },
  rulesMade: 0,
  normativeMade: 2,
  review: 0,
  litigation: 0,
  sums: [{ name: '主动公开', total: 10, parts: { 平台: 6, 网站: 4 } }],
};

export const good2020 = () => goodReport(2020, {}, rows2020);
export function good2024(): FilledReport {
  const before = goodReport(2023, {}, { new: { natural: 5 }, granted: { natural: 2 } });
  const report = goodReport(2024, { claims: { ...claims2024 }, before }, rows2024);
  set(before, 'art20_1', 'normative', [3, 0, 9]);
  set(report, 'art20_1', 'normative', [2, 1, 10]);
  return report;
}
export function good2020After2019(): FilledReport {
  const before = goodReport(2019);
  set(before, 'art20_5', 'services', [36, 9, 0]);
  const report = goodReport(2020, { before });
  set(report, 'art20_5', 'services', [45, 0, 0]);
  return report;
}

export const set = (report: FilledReport, block: string, row: string, cells: Cell[]) => {
  (report.tableTwo[block] as Record<string, Cell[]>)[row] = cells;
};
export const three = (report: FilledReport, row: string) => report.tableThree[row] as Record<string, Cell>;
export const four = (report: FilledReport, block: 'review' | 'litigation_direct' | 'litigation_after_review') =>
  report.tableFour[block] as Record<string, Cell>;

/** A check, a right report that it passes, and one thing that makes it fail. */
export type Spoil = [id: string, from: () => FilledReport, spoil: (report: FilledReport) => unknown];

const as = Object.assign;
/** Adds one to a row's cell. */
const more = (report: FilledReport, row: string, column: string) =>
  as(three(report, row), { [column]: Number(three(report, row)[column]) + 1 });

/** For every check, one thing that makes it fail. */
export const spoils: Spoil[] = [
  ['FORM-YEAR', good2024, r => as(r, { format: '2019' })],
  ['FORM-CITATION', good2024, r => as(r, { citation: '国办公开办函〔2019〕60号' })],
  ['FORM-PARTS', good2024, r => r.parts.pop()],
  ['FORM-PART-EMPTY', good2024, r => as(r.parts, { 0: ' ' })],
  ['FORM-PART-FIVE', good2024, r => as(r.parts, { 4: '问题不多。' })],
  ['FORM-FEE', good2024, r => as(r.parts, { 5: '无其他需要报告的事项。' })],
  ['FORM-FEE-PLACE', good2024, r => [as(r.parts, { 5: '发出信息处理费收费通知1件，收取400元。' }), set(r, 'art20_8', 'fees', [0.04])]],
  ['FORM-DEADLINE', good2024, r => as(r, { publishedOn: '2025-02-01' })],
  ['CELL-BLANK', good2024, r => as(three(r, 'deny_1'), { natural: null })],
  ['CELL-SLASH', good2024, r => as(three(r, 'deny_1'), { natural: '/' })],
  ['CELL-TEXT', good2020, r => set(r, 'art20_9', 'procurement', ['31批次', 100])],
  ['CELL-COUNT', good2024, r => as(four(r, 'review'), { pending: -1 })],
  ['T2-RULES-LOCAL', good2024, r => set(r, 'art20_1', 'rules', [6, 0, 6])],
  ['T2-NOT-NEGATIVE', good2024, r => set(r, 'art20_6', 'penalties', [-1])],
  ['T2-WHOLE', good2024, r => set(r, 'art20_6', 'penalties', [1.5])],
  ['T2-OPENED-WITHIN-TOTAL', good2020, r => set(r, 'art20_1', 'normative', [3, 5, 4])],
  ['T2-MADE-WITHIN-FORCE', good2024, r => set(r, 'art20_1', 'normative', [5, 1, 2])],
  ['T2-MADE-NOT-OPENED', good2020, r => set(r, 'art20_1', '其他主动公开文件', [58, 0, 0])],
  ['T2-DECISIONS-WITHOUT-ITEMS', good2020, r => set(r, 'art20_6', 'penalties', [0, 0, 3])],
  ['T2-ITEMS-BELOW-ZERO', good2020, r => set(r, 'art20_5', 'services', [3, -4, 0])],
  ['T2-MONEY-WITHOUT-PROJECTS', good2020, r => set(r, 'art20_9', 'procurement', [0, 3000])],
  ...applicantColumns.map((column): Spoil => [`T3-BALANCE-${column.toUpperCase()}`, good2024, r => more(r, 'new', column)]),
  ...applicantColumns.map((column): Spoil => [`T3-OUTCOMES-${column.toUpperCase()}`, good2024, r => more(r, 'total', column)]),
  ...reportFormats.flatMap(format =>
    format.tableThree.map(
      ({ key }): Spoil => [`T3-ROW-${key.toUpperCase()}`, format.id === '2019' ? good2020 : good2024, r => more(r, key, 'total')],
    ),
  ),
  ['T4-SUM-REVIEW', good2024, r => as(four(r, 'review'), { total: 1 })],
  ['T4-SUM-LITIGATION_DIRECT', good2024, r => as(four(r, 'litigation_direct'), { maintained: 1 })],
  ['T4-SUM-LITIGATION_AFTER_REVIEW', good2024, r => as(four(r, 'litigation_after_review'), { other_result: 1 })],
  ['TEXT-REVIEW', good2024, r => as(r.claims, { review: 2 })],
  ['TEXT-LITIGATION', good2024, r => as(r.claims, { litigation: 1 })],
  ['TEXT-NO-REMEDY', good2024, r => as(four(r, 'review'), { maintained: 1, total: 1 })],
  [
    'TEXT-ALL-UPHELD',
    good2024,
    r => [as(r.parts, { 3: '复议2件均获维持。' }), as(four(r, 'review'), { maintained: 1, pending: 1, total: 2 })],
  ],
  ['TEXT-RECEIVED', good2024, r => as(r.claims, { received: 20 })],
  ['TEXT-FINISHED', good2024, r => as(r.claims, { finished: 20 })],
  ['TEXT-CARRIED-IN', good2024, r => as(r.claims, { carriedIn: 2 })],
  ['TEXT-CARRIED-OUT', good2024, r => as(r.claims, { carriedOut: 0 })],
  ['TEXT-GRANTED', good2024, r => as(r.claims, { grantedAndPartial: { count: 9 } })],
  ['TEXT-DENIED', good2024, r => as(r.claims, { denied: { count: 1 } })],
  ['TEXT-UNABLE', good2024, r => as(r.claims, { unable: { count: 4 } })],
  ['TEXT-NOTPROC', good2024, r => as(r.claims, { notProcessed: { count: 0 } })],
  ['TEXT-OTHER', good2024, r => as(r.claims, { other: { count: 2 } })],
  ['TEXT-PCT-GRANTED', good2024, r => as(r.claims, { grantedAndPartial: { count: 10, pct: 53.63 } })],
  ['TEXT-PCT-DENIED', good2024, r => as(r.claims, { denied: { count: 2, pct: 10.52 } })],
  ['TEXT-PCT-UNABLE', good2024, r => as(r.claims, { unable: { count: 5, pct: 26.31 } })],
  ['TEXT-PCT-NOTPROC', good2024, r => as(r.claims, { notProcessed: { count: 1, pct: 6 } })],
  ['TEXT-PCT-OTHER', good2024, r => as(r.claims, { other: { count: 1, pct: 5.27 } })],
  ['TEXT-GROUPS-SUM', good2024, r => as(r.claims, { denied: { count: 3 } })],
  ['TEXT-LIST-SUM', good2024, r => as(r.claims, { sums: [{ name: '主动公开', total: 11, parts: { 平台: 6, 网站: 4 } }] })],
  ['TEXT-RULES', good2024, r => as(r.claims, { rulesMade: 1 })],
  ['TEXT-NORMATIVE', good2024, r => as(r.claims, { normativeMade: 3 })],
  ...applicantColumns.map(
    (column): Spoil => [
      `YEAR-CARRY-${column.toUpperCase()}`,
      good2024,
      r => as(three(r.before as FilledReport, 'carried_out'), { [column]: 99 }),
    ],
  ),
  ['YEAR-IN-FORCE', good2024, r => set(r, 'art20_1', 'normative', [2, 1, 11])],
  ['YEAR-ITEMS', good2020After2019, r => set(r, 'art20_5', 'services', [44, 1, 0])],
];
