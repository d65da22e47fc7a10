import type { ReportRow } from '@vc/contract';
import { FormatMissing, formatFor } from '@vc/domain';

function hasFormat(year: number): boolean {
  try {
    return formatFor(year) !== null;
  } catch (error) {
    if (error instanceof FormatMissing) return false;
    throw error;
  }
}

/** Years with records whose report has not been begun and could follow a national format. */
export function unstartedYears(rows: readonly Pick<ReportRow, 'year'>[], withRecords: readonly number[]): number[] {
  const begun = new Set(rows.map(({ year }) => year));
  return withRecords.filter(year => !begun.has(year) && hasFormat(year));
}
