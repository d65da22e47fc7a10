import { typedNumbersIn } from '@vc/domain';
import { stretchesOf } from './token.ts';

/** A place in a paragraph, from its first character up to and without `to`. */
export interface Span {
  from: number;
  to: number;
}

const NUMBER = /\d+(?:\.\d+)?%?/g;
/** Stands in for a number to see what the domain says without it; no digit, and part of no date or title. */
const BLANK = '＃';

/** Where in a paragraph somebody typed a number by hand. Which numbers those are, the domain alone decides. */
export function typedSpans(paragraph: string): Span[] {
  const all = typedNumbersIn(paragraph).length;
  if (all === 0) return [];
  const candidates = stretchesOf(paragraph)
    .filter(({ token }) => token === null)
    .flatMap(({ text, at }) =>
      [...text.matchAll(NUMBER)].map(({ 0: found, index }) => ({ from: at + index, to: at + index + found.length })),
    );
  return candidates.filter(({ from, to }) => typedNumbersIn(`${paragraph.slice(0, from)}${BLANK}${paragraph.slice(to)}`).length < all);
}
