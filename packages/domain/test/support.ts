import { type ApplicantColumn, applicantColumns, type FilledReport, formatFor, type RemedyBlock, remedyBlocks } from '../src/index.ts';

type Counts = Partial<Record<ApplicantColumn, number>>;

const SIX = [
  '本单位全年的主动公开、依申请公开等情况。',
  '见下表。',
  '见下表。',
  '本年度未发生行政复议、行政诉讼。',
  '一是解读形式单一，二是重点领域关注率不高。下一步将丰富图解、问答、算例等解读形式，定期抽查公开内容是否及时、完整，并继续整改上年发现的问题，明确责任到人，按季度检查落实情况。',
  '本年度未收取信息处理费。',
];

/** A whole, right report: applications as given by row, everything else as a small bureau would have it. */
export function goodReport(year: number, over: Partial<FilledReport> = {}, rows: Record<string, Counts> = {}): FilledReport {
  const format = formatFor(year);
  const tableThree = Object.fromEntries(format.tableThree.map(row => [row.key, fullRow(rows[row.key] ?? {})]));
  const outcomes = format.tableThree.filter(row => row.role === 'outcome').map(row => row.key);
  for (const column of applicantColumns) {
    const sum = outcomes.reduce((total, key) => total + Number(tableThree[key]?.[column]), 0);
    (tableThree.total as Record<string, number>)[column] = sum;
    const arrived = Number(tableThree.new?.[column]) + Number(tableThree.carried_in?.[column]);
    (tableThree.carried_out as Record<string, number>)[column] = arrived - sum;
  }
  const tableFour = Object.fromEntries(
    (Object.keys(remedyBlocks) as RemedyBlock[]).map(block => [
      block,
      { maintained: 0, corrected: 0, other_result: 0, pending: 0, total: 0 },
    ]),
  );
  return {
    body: '桐乡市退役军人事务局',
    local: true,
    year,
    format: format.id,
    citation: format.citation,
    publishedOn: `${year + 1}-01-20`,
    tableTwo: Object.fromEntries(
      format.tableTwo.map(block => [block.key, Object.fromEntries(block.rows.map(row => [row.key, block.columns.map(() => 0)]))]),
    ),
    tableThree,
    tableFour,
    claims: { sums: [] },
    parts: [...SIX],
    statements: [],
    before: null,
    ...over,
  } as FilledReport;
}

function fullRow(counts: Counts): Record<string, number> {
  const row = Object.fromEntries(applicantColumns.map(column => [column, counts[column] ?? 0])) as Record<ApplicantColumn, number>;
  row.total = applicantColumns.filter(column => column !== 'total').reduce((sum, column) => sum + row[column], 0);
  return row;
}
