export * from './checksums.ts';
export { fileFinding, type GuardFinding, type GuardLevel, guardLevels } from './finding.ts';
export * from './release.ts';
export { type GuardRelease, type GuardRule, type GuardRuleId, guardRules } from './rules.ts';
export * from './scan.ts';
export { type GuardSubject, guardSubjects } from './subjects.ts';
export { type GuardWord, readWordList, UnreadableWordList } from './words.ts';
