import { fillerWords, misspellings, simplified, synonymGroups } from './synonyms.ts';

/**
 * Full-text tokens that every database can index. Chinese is cut into overlapping pairs of characters, so a
 * two-character word is found exactly; each pair is written in ASCII (`x` and the code points in hex), so no
 * server setting for minimum word length or language comes into play. Latin words and numbers stay whole (`ww60`).
 */
export const RUN = /[\u3400-\u9fff]+|[a-z0-9]+/g;
export const isHan = (run: string): boolean => run.charCodeAt(0) >= 0x3400;
const hex = (char: string): string => char.charCodeAt(0).toString(16).padStart(4, '0');
const MAX_WORD = 40;

/** Full width to half width, upper to lower case, traditional to simplified characters, known misspellings mended. */
export function normalise(text: string): string {
  let out = '';
  for (const char of text.normalize('NFKC').toLowerCase()) out += simplified.get(char) ?? char;
  for (const [wrong, right] of misspellings) out = out.replaceAll(wrong, right);
  return out;
}

function tokensOfRun(run: string): string[] {
  if (!isHan(run)) return [`ww${run.slice(0, MAX_WORD)}`];
  if (run.length === 1) return [`x${hex(run)}`];
  return Array.from({ length: run.length - 1 }, (_, i) => `x${hex(run[i] as string)}${hex(run[i + 1] as string)}`);
}

/** The tokens of a text to be indexed, in order, repeats kept (their number is the weight). */
export function tokensOf(text: string): string[] {
  return (normalise(text).match(RUN) ?? []).flatMap(tokensOfRun);
}

/** Tokens that stand in a row, as in the word they come from; a single token ending in `*` is a prefix. */
export type AllOf = readonly string[];
/** One thing asked for, in any of its names. */
export type Concept = readonly AllOf[];

export interface SearchQuery {
  /** Records that hold every concept come first. */
  concepts: readonly Concept[];
  /** What to fall back on, ranked, when no record holds them all. */
  tokens: readonly string[];
}

const vocabulary = [...new Set([...synonymGroups.flat(), ...fillerWords])].map(normalise).sort((a, b) => b.length - a.length);
export const fillers = new Set(fillerWords.map(normalise));
const groupsOf = new Map<string, string[]>();
for (const group of synonymGroups) {
  for (const member of group) groupsOf.set(normalise(member), [...(groupsOf.get(normalise(member)) ?? []), ...group]);
}

/** A run of characters cut into known words (longest first) and the stretches between them. */
export function wordsOf(run: string): string[] {
  const words: string[] = [];
  let rest = '';
  for (let i = 0; i < run.length; ) {
    const known = vocabulary.find(word => run.startsWith(word, i));
    if (known) {
      if (rest) words.push(rest);
      rest = '';
      words.push(known);
      i += known.length;
    } else {
      rest += run[i++];
    }
  }
  return rest ? [...words, rest] : words;
}

export const phrase = (word: string): AllOf => (word.length === 1 && isHan(word) ? [`x${hex(word)}*`] : tokensOf(word));

/** A word and everything else that the same thing is called. */
export const namesOf = (word: string): string[] => [...new Set([word, ...(groupsOf.get(word) ?? []).map(normalise)])];

/** What a person typed, as concepts. An empty list means that nothing searchable was typed. */
export function parseQuery(text: string): SearchQuery {
  const runs = normalise(text).slice(0, 200).match(RUN) ?? [];
  const whole = runs.filter(run => run.length > 1 || runs.length === 1);
  const words = runs.flatMap(run => (isHan(run) ? wordsOf(run) : [run]));
  const telling = words.filter(word => !fillers.has(word));
  const chosen = telling.filter(word => word.length > 1 || !isHan(word) || telling.length === 1);
  const names = (chosen.length ? chosen : whole).slice(0, 12);
  const concepts = names.map(word => namesOf(word).map(phrase));
  return { concepts, tokens: [...new Set(concepts.flat(2))] };
}
