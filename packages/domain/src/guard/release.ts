import type { GuardFinding } from './finding.ts';
import { type GuardRelease, guardRules } from './rules.ts';

/** Who may let this finding pass: its rule says, but a word of the bureau's list and a graver or lighter finding go by their level. */
export function releaseOf({ rule, level }: GuardFinding): GuardRelease {
  const usual = guardRules[rule].release;
  if (usual === 'never' || usual === 'secrecy-officer') return usual;
  return ({ secrecy: 'secrecy-officer', block: 'second-person', warn: 'read' } as const)[level];
}

/** One finding let through: which, by whom and why. It holds for the same value wherever it moves in the text. */
export interface GuardPass {
  rule: GuardFinding['rule'];
  mark: string;
  byId: string;
  reason: string;
}

export interface Releaser {
  id: string;
  /** Has the office of secrecy officer (保密员). */
  secrecyOfficer: boolean;
}

const REASON_MIN = 5;

/**
 * Why `by` may not let a finding in the work of `writers` pass, in words; null when they may. Every release but 已阅 needs
 * a second person and a reason; marks of secrecy are never let through.
 */
export function releaseRefusal(finding: GuardFinding, by: Releaser, writers: ReadonlySet<string>, reason: string): string | null {
  const release = releaseOf(finding);
  if (release === 'never') return `${finding.title}不能放行：${finding.fix}`;
  if (release === 'read') return null;
  if (writers.has(by.id)) return '拟稿人不能给自己放行，请另一人核对后放行';
  if (release === 'secrecy-officer' && !by.secrecyOfficer) return '要由保密员核对后放行';
  return reason.trim().length < REASON_MIN ? `请写明放行的理由，至少 ${REASON_MIN} 个字` : null;
}

/** The findings that still stand in the way after what has been let through. */
export const withoutPassed = <T extends GuardFinding>(findings: readonly T[], passes: readonly GuardPass[]): T[] =>
  findings.filter(
    finding => releaseOf(finding) === 'never' || !passes.some(({ rule, mark }) => rule === finding.rule && mark === finding.mark),
  );
