import { certificatesIn } from './certificates.ts';
import { excerptOf, sameValueOf } from './excerpt.ts';
import { figuresOf } from './figures.ts';
import { findingOf, type GuardFinding, guardLevels, type Hit } from './finding.ts';
import { militaryIn } from './military.ts';
import { nameBeside, namesIn, type Span } from './names.ts';
import { followsCardWord, halfMaskedIdsIn, numbersIn } from './numbers.ts';
import { healthIn, homesIn, minorsIn } from './persons.ts';
import { placeholdersIn } from './placeholders.ts';
import { toPlain } from './plain.ts';
import { guardRules } from './rules.ts';
import { secrecyMarksIn } from './secrecy-marks.ts';
import { type GuardWord, wordFinder } from './words.ts';

export interface GuardOptions {
  /** The bureau's own list. */
  words?: readonly GuardWord[];
  /** Mobile numbers that are meant to be public (对外公开电话). */
  publicNumbers?: readonly string[];
  /** The present year, by which children are told from adults. */
  year?: number;
  /** Illness and disability are published here by law or with the person's consent: pointed out only. */
  healthLawful?: boolean;
}

export type Scan = (text: string) => GuardFinding[];

/** In order of place; of hits of one rule that overlap only the longest is kept. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  const last = new Map<string, number>();
  for (const hit of [...hits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const at = last.get(hit.rule);
    const before = at === undefined ? null : (kept[at] as Hit);
    if (at === undefined || before === null || before.to <= hit.from) last.set(hit.rule, kept.push(hit) - 1);
    else if (hit.to - hit.from > before.to - before.from) kept[at] = hit;
  }
  return kept;
}

/** An account is that of a body which collects money, unless it is said to be a card's or a person's name stands beside it. */
function graver(text: string, names: readonly Span[], hit: Hit): Hit {
  if (hit.rule !== 'bank-account') return hit;
  const personal = followsCardWord(text.slice(Math.max(0, hit.from - 20), hit.from)) || nameBeside(text, names, hit) !== null;
  return personal ? { ...hit, level: 'block' } : hit;
}

/** A scan with its lists made ready, to be run over many texts; {@link settle} then looks at all the findings together. */
export function scannerFor({ words = [], publicNumbers = [], year, healthLawful = false }: GuardOptions = {}): Scan {
  const wordsIn = wordFinder(words);
  const open = new Set(publicNumbers.map(figuresOf));
  return original => {
    const plain = toPlain(original);
    const { text } = plain;
    const names = namesIn(text);
    const hits = [
      ...numbersIn(text).filter(({ rule, from, to }) => rule !== 'mobile' || !open.has(figuresOf(text.slice(from, to)))),
      ...halfMaskedIdsIn(text),
      ...homesIn(text, names),
      ...healthIn(text, names, healthLawful),
      ...minorsIn(text, names, year ?? null),
      ...certificatesIn(text),
      ...militaryIn(text),
      ...secrecyMarksIn(text),
      ...placeholdersIn(text),
      ...wordsIn(text),
    ];
    return withoutOverlaps(hits).map(hit => {
      const offset = plain.start(hit.from);
      const found = text.slice(hit.from, hit.to);
      const at = { offset, length: plain.end(hit.to - 1) - offset };
      return findingOf(graver(text, names, hit), at, sameValueOf(hit.rule, found), excerptOf(hit.rule, found));
    });
  };
}

const FEW = 2;

/**
 * What only all the findings of one publication together can say: more than two mobile numbers are a list of people;
 * identity numbers beside bank accounts may not be let through by anybody.
 */
export function settle<T extends GuardFinding>(findings: readonly T[]): T[] {
  const mobiles = new Set(findings.filter(({ rule }) => rule === 'mobile').map(({ mark }) => mark));
  const hasId = findings.some(({ rule }) => rule === 'id-number');
  const { title, basis, fix, level } = guardRules['id-with-bank'];
  return findings.map(finding => {
    if (finding.rule === 'mobile' && mobiles.size > FEW) return { ...finding, level: 'block' };
    const bank = finding.rule === 'bank-card' || (finding.rule === 'bank-account' && finding.level === 'block');
    return bank && hasId ? { ...finding, rule: 'id-with-bank', title, basis, fix, level } : finding;
  });
}

/** Everything in a text that should not be published, in the order in which it stands. */
export const scanText = (text: string, options: GuardOptions = {}): GuardFinding[] => settle(scannerFor(options)(text));

export type GuardVerdict = keyof typeof guardLevels | 'pass';

/** The gravest of what was found: to the secrecy officer, stopped, to be looked at, or nothing. */
export const verdictOf = (findings: readonly GuardFinding[]): GuardVerdict =>
  (Object.keys(guardLevels) as (keyof typeof guardLevels)[]).find(level => findings.some(finding => finding.level === level)) ?? 'pass';
