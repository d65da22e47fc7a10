import type { FilledReport } from '../filled-report.ts';
import type { ReportFormat } from '../format.ts';

/** What a check found wrong, in words that say what to do. */
export interface Finding {
  /** Where it stands: 表三·自然人, 第一部分. */
  where: string;
  /** What was compared with what, with the numbers. */
  compared: string;
  /** What to do about it. */
  fix: string;
}

/** One thing that an auditor looks at. */
export interface Check {
  id: string;
  title: string;
  /** The law, format or rule that it rests on. */
  basis: string;
  /** A `hint` may have an explanation that makes it right; an `error` cannot. */
  level: 'error' | 'hint';
  run(report: FilledReport, format: ReportFormat): Finding[];
}

/** A finding with the check that made it. */
export interface CheckResult extends Finding {
  check: string;
  title: string;
  basis: string;
  level: Check['level'];
}

/** The finding, or nothing when `ok`. */
export const unless = (ok: boolean, finding: () => Finding): Finding[] => (ok ? [] : [finding()]);
