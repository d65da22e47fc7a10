import { figuresIn, type Lookup, render } from '@vc/domain';
import { knownFigure } from '../figures/known-figure.ts';

/** A part of a paragraph: words as they were written, or a token without its braces. */
export interface Stretch {
  text: string;
  token: string | null;
  /** Where it begins in the paragraph. */
  at: number;
}

const TOKEN = /\{([^{}]+)\}/g;
const LIST = /^list /;

/** A paragraph cut at its tokens; joined again it is the same paragraph. */
export function stretchesOf(paragraph: string): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: whole, 1: inner = '', index } of paragraph.matchAll(TOKEN)) {
    if (index > end) stretches.push({ text: paragraph.slice(end, index), token: null, at: end });
    stretches.push({ text: whole, token: inner.trim(), at: index });
    end = index + whole.length;
  }
  if (end < paragraph.length) stretches.push({ text: paragraph.slice(end), token: null, at: end });
  return stretches;
}

/** The number of a figure. */
export const numberToken = (figure: string): string => figure;
/** The parts of a figure, each with its number. */
export const listToken = (figure: string): string => `list ${figure}`;
/** One figure as a percentage of another. */
export const shareToken = (part: string, whole: string): string => `share ${part} of ${whole}`;
export const YEAR_TOKEN = 'year';
export const BUREAU_TOKEN = 'bureau';

export const isList = (token: string): boolean => LIST.test(token);

/** The figures of a token, by their ids: none for the year and the bureau, two for a percentage. */
export const figuresOf = (token: string): string[] => figuresIn(`{${token}}`);

/** What stands in print in the place of a token. */
export const wordsOf = (token: string, lookup: Lookup): string => render(`{${token}}`, lookup);

/** False for a token that names a figure which the year does not have. */
export const isKnown = (token: string, lookup: Lookup): boolean => figuresOf(token).every(id => lookup.value(id) !== undefined);

/** What a token stands for, in words: 主动公开信息, 主动公开信息的各分项, 予以公开占总计的比例. */
export function meaningOf(token: string, year: number): string {
  const [first, second] = figuresOf(token).map(id => knownFigure(id, year)?.label ?? id);
  if (first === undefined) return token === YEAR_TOKEN ? '报告年度' : '本单位名称';
  if (isList(token)) return `${first}的各分项`;
  return second === undefined ? first : `${first}占${second}的比例`;
}

/** A text with its numbers in words, set apart so that they can be told from what was typed: 主动公开〔1123〕条. */
export const spelled = (text: string, lookup: Lookup | null): string =>
  stretchesOf(text)
    .map(({ text: words, token }) => (token === null ? words : `〔${lookup ? wordsOf(token, lookup) : token}〕`))
    .join('');
