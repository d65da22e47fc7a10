import { type GuardRuleId, guardRules } from './rules.ts';

/** What a finding asks for: publication stops, the secrecy officer (保密员) decides, or somebody looks again. */
export const guardLevels = { secrecy: '送保密员', block: '不能发布', warn: '请核对' } as const;
export type GuardLevel = keyof typeof guardLevels;

/** What a rule saw in the plain text, `[from, to)`. */
export interface Hit {
  rule: GuardRuleId;
  from: number;
  to: number;
  /** The rule's own level unless the context makes it graver or lighter. */
  level?: GuardLevel;
  /** What to do, where it is not what the rule says. */
  fix?: string;
}

export interface GuardFinding {
  rule: GuardRuleId;
  level: GuardLevel;
  title: string;
  /** Where it stands in the text as given: an offset and a length in UTF-16 units, as `String.slice` counts. */
  offset: number;
  length: number;
  /** Enough to find it by eye, never the whole value: `138****0000`. */
  excerpt: string;
  /** A short mark of what was found: the same value has the same mark wherever it stands. Whoever tries all numbers can work the value out again, so it stays with the text and out of logs. */
  mark: string;
  /** The law or standard that the rule rests on. */
  basis: string;
  /** What to do about it. */
  fix: string;
}

/** A short mark of some words (FNV-1a, twice over), by which the same words are known again. */
function markOf(words: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < words.length; i++) {
    a = Math.imul(a ^ words.charCodeAt(i), 0x01000193);
    b = Math.imul(b + words.charCodeAt(i), 0x85ebca6b) ^ (b >>> 13);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/** The finding of a hit: `at` is its place in the original, `value` what was found, `excerpt` what of it may be shown. */
export function findingOf(hit: Hit, at: { offset: number; length: number }, value: string, excerpt: string): GuardFinding {
  const { title, basis, fix, level } = guardRules[hit.rule];
  const mark = markOf(`${hit.rule} ${value}`);
  return { rule: hit.rule, level: hit.level ?? level, title, ...at, excerpt, mark, basis, fix: hit.fix ?? fix };
}

/** A finding about a file itself rather than about a text in it: hidden sheets, comments, a place in a photograph. */
export const fileFinding = (rule: GuardRuleId, excerpt = ''): GuardFinding =>
  findingOf({ rule, from: 0, to: 0 }, { offset: 0, length: 0 }, excerpt, excerpt);
