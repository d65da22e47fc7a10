import {
  applicantColumns,
  formatFor,
  fourId,
  type RemedyBlock,
  type RemedyColumn,
  type ReportFormat,
  remedyBlocks,
  remedyColumns,
  threeId,
} from '@vc/domain';

const applicants = applicantColumns.filter(column => column !== 'total');
const results = (Object.keys(remedyColumns) as RemedyColumn[]).filter(column => column !== 'total');

/** Rows of table three add across; its total row adds the outcomes of each kind of applicant. */
function threeTotals({ tableThree }: ReportFormat): [string, string[]][] {
  const outcomes = tableThree.filter(row => row.role === 'outcome').map(row => row.key);
  const across = tableThree.map((row): [string, string[]] => [
    threeId(row.key, 'total'),
    applicants.map(column => threeId(row.key, column)),
  ]);
  const down = tableThree
    .filter(row => row.role === 'total')
    .flatMap(row => applicants.map((column): [string, string[]] => [threeId(row.key, column), outcomes.map(key => threeId(key, column))]));
  return [...across, ...down];
}

/** Totals of the tables of a year, each with the figures that it is the sum of. */
export function totalsOf(year: number): ReadonlyMap<string, readonly string[]> {
  const four = (Object.keys(remedyBlocks) as RemedyBlock[]).map((block): [string, string[]] => [
    fourId(block, 'total'),
    results.map(result => fourId(block, result)),
  ]);
  return new Map([...threeTotals(formatFor(year)), ...four]);
}
