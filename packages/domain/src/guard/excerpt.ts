import { figuresOf } from './figures.ts';
import type { GuardRuleId } from './rules.ts';

const LONGEST = 24;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `138****0000`: three figures and four, never more. */
export function maskNumber(number: string): string {
  const figures = figuresOf(number);
  return `${figures.slice(0, 3)}****${figures.slice(-4)}`;
}

function maskMiddle(text: string): string {
  const signs = [...oneLine(text)];
  return signs.length <= 2 ? `${signs[0]}*` : `${signs[0]}***${signs.at(-1)}`;
}

const maskFigures = (text: string): string => shortened(oneLine(text).replace(/[\d一二三四五六七八九十百零〇]/g, '*'));
const ends = (text: string): string => `${text.slice(0, 1)}**…${oneLine(text).slice(-4)}`;

const WAYS: Partial<Record<GuardRuleId, (text: string) => string>> = {
  'id-number': maskNumber,
  'id-doubtful': maskNumber,
  'id-half-masked': maskNumber,
  mobile: maskNumber,
  'bank-card': maskNumber,
  'bank-account': maskNumber,
  'home-address': maskFigures,
  military: maskFigures,
  health: ends,
  minor: ends,
  certificate: maskMiddle,
  word: maskMiddle,
};

/** What of a finding may be shown: enough to find it by eye, never the whole of a number, a name or a word to be kept back. */
export const excerptOf = (rule: GuardRuleId, text: string): string => (WAYS[rule] ?? (whole => shortened(oneLine(whole))))(text);

/** What was found, the same however it is written; for numbers the bare figures. */
export const sameValueOf = (rule: GuardRuleId, text: string): string =>
  WAYS[rule] === maskNumber ? figuresOf(text) : text.replace(/\s/g, '');
