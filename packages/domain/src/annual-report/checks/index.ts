import type { FilledReport } from '../filled-report.ts';
import { formatFor, reportFormats } from '../formats/index.ts';
import { cellChecks } from './cells.ts';
import type { Check, CheckResult } from './check.ts';
import { formChecks } from './form.ts';
import { remedyChecks } from './remedies.ts';
import { tableFourChecks } from './table-four.ts';
import { tableThreeChecks } from './table-three.ts';
import { tableTwoChecks } from './table-two.ts';
import { textChecks } from './text.ts';
import { yearChecks } from './years.ts';

export type { Check, CheckResult, Finding } from './check.ts';

/** Everything an auditor would look at, in the order of the report. */
export const reportChecks: readonly Check[] = [
  ...formChecks,
  ...cellChecks,
  ...tableTwoChecks,
  ...tableThreeChecks(reportFormats),
  ...tableFourChecks,
  ...remedyChecks,
  ...textChecks,
  ...yearChecks,
];

/** Runs every check on a report. Throws FormatMissing for a year without a format. */
export function checkReport(report: FilledReport): CheckResult[] {
  const format = formatFor(report.year);
  return reportChecks.flatMap(({ id, title, basis, level, run }) =>
    run(report, format).map(finding => ({ check: id, title, basis, level, ...finding })),
  );
}
