import { explanationKey, type ReportWork } from '@vc/contract';
import type { CheckResult } from '@vc/domain';

export type Explanations = Readonly<Record<string, string>>;

export const isExplained = (found: CheckResult, explanations: Explanations): boolean =>
  (explanations[explanationKey(found)] ?? '').trim() !== '';

/** Errors that are neither mended nor explained: with any of them a report cannot go on. */
export const openErrors = (checks: ReportWork['checks'], explanations: Explanations): CheckResult[] =>
  checks.filter(found => found.level === 'error' && !isExplained(found, explanations));

/** Errors first, hints after them, each in the order of the report. */
export const inOrder = (checks: ReportWork['checks']): CheckResult[] => [
  ...checks.filter(({ level }) => level === 'error'),
  ...checks.filter(({ level }) => level === 'hint'),
];

/** The contract's name of the field in which a finding is explained. */
export const explanationField = (found: CheckResult): string => `explanations.${explanationKey(found)}`;
