import { inText, type Lookup } from '@vc/domain';
import { knownFigure } from '../figures/known-figure.ts';
import { figuresOf, isKnown, isList, meaningOf, stretchesOf, wordsOf } from './token.ts';
import { type Span, typedSpans } from './typed.ts';

/** A piece of a sentence as it is read: plain words, a number with its figure, a number without any, a figure that does not exist. */
export type Piece = { kind: 'words' | 'typed' | 'unknown'; text: string } | { kind: 'figure'; text: string; figure: string; label: string };

const words = (text: string): Piece => ({ kind: 'words', text });

/** The parts of a figure that are not nought, each number leading to its own records. */
function partsOf(figure: string, lookup: Lookup): Piece[] {
  const parts = (knownFigure(figure, lookup.year)?.children ?? [])
    .map(part => ({ ...part, value: lookup.value(part.id) ?? 0 }))
    .filter(({ value }) => value !== 0);
  if (parts.length === 0) return [words('无')];
  return parts.flatMap(({ id, label, unit, value }, i): Piece[] => [
    words(`${i > 0 ? '、' : ''}${label}`),
    { kind: 'figure', text: inText(value), figure: id, label: `${label} ${inText(value)} ${unit}` },
    words(unit),
  ]);
}

function piecesOfToken(token: string, lookup: Lookup): Piece[] {
  const [figure] = figuresOf(token);
  const text = wordsOf(token, lookup);
  if (figure === undefined) return [words(text)];
  if (!isKnown(token, lookup)) return [{ kind: 'unknown', text }];
  if (isList(token)) return partsOf(figure, lookup);
  return [{ kind: 'figure', text, figure, label: `${meaningOf(token, lookup.year)} ${text}` }];
}

function piecesOfWords(text: string, at: number, typed: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { from, to } of typed.filter(span => span.from >= at && span.to <= at + text.length)) {
    if (from - at > end) pieces.push(words(text.slice(end, from - at)));
    pieces.push({ kind: 'typed', text: text.slice(from - at, to - at) });
    end = to - at;
  }
  if (end < text.length) pieces.push(words(text.slice(end)));
  return pieces;
}

/** A paragraph in pieces; their texts joined are the paragraph as printed. */
export function piecesOf(paragraph: string, lookup: Lookup): Piece[] {
  const typed = typedSpans(paragraph);
  return stretchesOf(paragraph).flatMap(({ text, token, at }) =>
    token === null ? piecesOfWords(text, at, typed) : piecesOfToken(token, lookup),
  );
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/**
 * The paragraphs of a place in pieces, blank ones left out. `printed` are its lines as the server has them: where ours
 * say anything else, because the numbers were read at another moment, the line stands as printed and leads nowhere.
 */
export function readable(paragraphs: readonly string[], lookup: Lookup | null, printed: readonly string[] | null): Piece[][] {
  if (!lookup) return (printed ?? []).map(line => [words(line)]);
  const lines = paragraphs.map(paragraph => piecesOf(paragraph, lookup)).filter(pieces => textOf(pieces).trim() !== '');
  return printed === null ? lines : printed.map((line, i) => (lines[i] && textOf(lines[i]) === line ? lines[i] : [words(line)]));
}
