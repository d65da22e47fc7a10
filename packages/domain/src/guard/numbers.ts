import { isBankCard, isIdNumber, isOldIdNumber, looksLikeIdNumber } from './checksums.ts';
import { AROUND, numeralsAsDigits, type Run, runsIn, type Stretch, stretchOf } from './figures.ts';
import type { Hit } from './finding.ts';
import { followsOtherNumber, isMobile } from './mobile.ts';
import type { GuardRuleId } from './rules.ts';

const ID_WORD = /(?:身份证|身份号码|公民身份|证件号码?|证件编号)[^。;\n\t]{0,8}$/;
const CARD_WORD = /(?:银行卡|社保卡|储蓄卡|借记卡|信用卡|卡号|一卡通|存折)[^。;\n\t\d]{0,10}$/;
const ACCOUNT_WORD = /(?:账号|账户|开户行)[^。;\n\t\d]{0,10}$/;
const BANK_WORD = /卡|存折|账号|账户|开户行/;

interface Sought {
  rule: GuardRuleId;
  /** How many figures it has. */
  lengths: readonly number[];
  /** What the figures alone say. */
  fits(digits: string): boolean;
  /** What the way in which they are written, and the words around them, say. */
  written(stretch: Stretch): boolean;
}

const everySingle = ({ groups }: Stretch): boolean => groups.every(length => length === 1);

/** In a few pieces, or figure by figure: not a row of a table of which the figures happen to add up. */
const inFewPieces = (stretch: Stretch): boolean => stretch.whole || stretch.groups.length <= 3 || everySingle(stretch);

/** The groupings in which cards are written: in one, in fours, the issuer's six and the rest, over the end of a line. */
function asOnCards(stretch: Stretch): boolean {
  const { groups, gaps, whole } = stretch;
  if (groups.length === 1) return true;
  if (!whole || gaps.some(gap => !/^[\s-]+$/.test(gap))) return whole && everySingle(stretch);
  if (groups.slice(0, -1).every(length => length === 4)) return new Set(gaps).size === 1;
  return everySingle(stretch) || (groups.length === 2 && (groups[0] === 6 || (gaps[0] as string).includes('\n')));
}

const singly = ({ groups, before }: Stretch): boolean => groups.length === 1 && !followsOtherNumber(before);

/** True when the words before say that the number is a person's card or passbook. */
export const followsCardWord = (before: string): boolean => CARD_WORD.test(before);

const followsBankWord = (before: string): boolean => CARD_WORD.test(before) || ACCOUNT_WORD.test(before);

/** What is looked for, surest first: what one has taken, the next does not see. */
const SOUGHT: readonly Sought[] = [
  {
    rule: 'id-number',
    lengths: [18],
    fits: digits => /^[1-9]\d{16}[\dX]$/.test(digits),
    written: stretch => ID_WORD.test(stretch.before) || (isIdNumber(stretch.digits) && inFewPieces(stretch)),
  },
  {
    rule: 'bank-card',
    lengths: [19, 18, 17, 16],
    fits: isBankCard,
    written: stretch => !followsOtherNumber(stretch.before) && (followsBankWord(stretch.before) || asOnCards(stretch)),
  },
  { rule: 'mobile', lengths: [11], fits: digits => /^1[3-9]\d{9}$/.test(digits), written: isMobile },
  { rule: 'id-number', lengths: [15], fits: isOldIdNumber, written: ({ before }) => ID_WORD.test(before) },
  { rule: 'id-doubtful', lengths: [15], fits: isOldIdNumber, written: singly },
  { rule: 'id-doubtful', lengths: [18], fits: looksLikeIdNumber, written: singly },
  {
    rule: 'bank-account',
    lengths: [22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12],
    fits: () => true,
    written: stretch => asOnCards(stretch) && followsBankWord(stretch.before),
  },
];

/** Where a number of `length` figures may begin in a run: at the edge of a group; anywhere, where numerals touch words. */
function startsIn(run: Run, length: number, anywhere: boolean): number[] {
  const last = run.digits.length - length;
  if (last < 0) return [];
  if (anywhere) return Array.from({ length: last + 1 }, (_, i) => i);
  const isEdge = (i: number): boolean => i === run.digits.length || run.group[i] === i;
  const starts = new Set<number>();
  for (let from = 0, to = 0; from < run.digits.length; from = to) {
    to = from + 1;
    while (!isEdge(to)) to++;
    if (from <= last && (to - from > length || isEdge(from + length))) starts.add(from);
    if (to - from > length) starts.add(to - length);
  }
  return [...starts];
}

/** True when nothing but a country code, or a number that is already known, touches the figures on either side. */
function standsApart(run: Run, i: number, j: number, taken: readonly boolean[]): boolean {
  const group = run.group[i] as number;
  const before = group === i || taken[i - 1] || /^(?:0|86|0086)$/.test(run.digits.slice(group, i));
  return Boolean(before && (j === run.digits.length || run.group[j] === j || taken[j]));
}

/** Where words and numerals touch, a numeral at the edge may belong to the words: one inside, or two, are asked for. */
function hasNumerals(text: string, run: Run, i: number, j: number): boolean {
  const written = run.at.slice(i, j).map(at => !/[\dXx]/.test(text[at] as string));
  return written.slice(1, -1).includes(true) || written.filter(Boolean).length > 1;
}

function numbersInRun(text: string, run: Run, anywhere: boolean): Hit[] {
  const hits: Hit[] = [];
  const taken: boolean[] = [];
  const isFree = (i: number, j: number) => !taken.slice(i, j).includes(true);
  const around = text.slice(Math.max(0, (run.at[0] as number) - AROUND), run.at[run.at.length - 1]);
  for (const { rule, lengths, fits, written } of SOUGHT) {
    if (rule === 'bank-account' && !BANK_WORD.test(around)) continue;
    for (const length of lengths) {
      for (const i of startsIn(run, length, anywhere)) {
        const j = i + length;
        if (!fits(run.digits.slice(i, j)) || !isFree(i, j) || (anywhere && !hasNumerals(text, run, i, j))) continue;
        if (!anywhere && rule !== 'id-number' && !standsApart(run, i, j, taken)) continue;
        if (!written(stretchOf(text, run, i, j))) continue;
        for (let k = i; k < j; k++) taken[k] = true;
        hits.push({ rule, from: run.at[i] as number, to: (run.at[j - 1] as number) + 1 });
      }
    }
  }
  return hits;
}

const SHORTEST = 11;

const overlap = (a: Hit, b: Hit): boolean => a.from < b.to && b.from < a.to;

/** An identity number written one figure to a cell, as on a form of boxes. */
function boxedIds(text: string): Hit[] {
  return Array.from(text.matchAll(/(?:\d\t){17}[\dXx]/g), ({ 0: boxes, index }) => ({ boxes, from: index, to: index + boxes.length }))
    .filter(({ boxes }) => isIdNumber(boxes.replace(/\t/g, '').toUpperCase()))
    .map(({ from, to }) => ({ rule: 'id-number', from, to }));
}

/** Identity numbers, mobile numbers, bank cards and accounts in plain text, in whatever figures and however spaced. */
export function numbersIn(text: string): Hit[] {
  const plain = runsIn(text, SHORTEST).flatMap(run => numbersInRun(text, run, false));
  const digits = numeralsAsDigits(text);
  if (digits === text) return [...plain, ...boxedIds(text)];
  const mixed = runsIn(digits, SHORTEST)
    .filter(run => run.at.some(at => text[at] !== digits[at]))
    .flatMap(run => numbersInRun(text, run, true));
  const longer = (a: Hit, b: Hit) => a.to - a.from > b.to - b.from;
  return [
    ...plain.filter(hit => !mixed.some(other => overlap(other, hit) && longer(other, hit))),
    ...mixed.filter(hit => !plain.some(other => overlap(other, hit) && !longer(hit, other))),
    ...boxedIds(text),
  ];
}

const MASKED = /(?:^|[^\d*×])(\d{6}(?:\d|[*×●•■□#Xx]){11}[\dXx*×])(?![\d*×])/g;
const SHOWN_MIN = 12;

/** Identity numbers with so few signs masked that the rest can be worked out (twelve figures or more to be seen). */
export function halfMaskedIdsIn(text: string): Hit[] {
  return Array.from(text.matchAll(MASKED), match => ({ value: match[1] as string, to: match.index + match[0].length }))
    .filter(({ value }) => {
      const shown = value.replace(/\D/g, '').length;
      return shown >= SHOWN_MIN && /[*×●•■□#Xx]/.test(value.slice(0, 17)) && /^[1-9]/.test(value);
    })
    .map(({ value, to }) => ({ rule: 'id-half-masked', from: to - value.length, to }));
}
