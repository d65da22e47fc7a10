import { addDays, type Day, daysBetween, firstDayOf, lastDayOf } from '@vc/domain';
import { Choices } from '../../../src/demo/random.ts';

/** The years over which bulk rows are spread evenly: one of them holds an eighth. */
export const firstYear = 2018;
export const lastYear = 2025;

const first = firstDayOf(firstYear);
const days = Array.from({ length: daysBetween(first, lastDayOf(lastYear)) + 1 }, (_, i) => addDays(first, i));

/** A column's value as both databases take it. */
export type Value = string | number | null;
/** A whole row of a table: every column of its entity, none forgotten. */
export type RowOf<E> = Record<keyof E, Value>;

/** Where a bulk row stands among its `of` fellows: its id, its day, and choices of its own. The same on every machine. */
export interface Place {
  i: number;
  of: number;
  id: string;
  on: Day;
  any: Choices;
}

/** The places of `of` rows in the order of their days, which is the order of their ids. */
export function* places(letter: string, of: number): Generator<Place> {
  const any = new Choices(letter.charCodeAt(0));
  for (let i = 0; i < of; i++) yield { i, of, id: idAt(letter, i), on: days[Math.floor((i * days.length) / of)] as Day, any };
}

export const idAt = (letter: string, i: number): string => letter + String(i).padStart(25, '0');

/** The day `n` days on, or null when that lies after the last year: what has not happened yet. */
export function later(on: Day, n: number): Day | null {
  const then = addDays(on, n);
  return then > lastDayOf(lastYear) ? null : then;
}

/** What every row that people work on carries. */
export const rowAt = ({ id, on }: Place) => ({ id, version: 1, createdAt: `${on}T02:00:00.000Z`, updatedAt: `${on}T02:00:00.000Z` });

/** True for `percent` of a hundred. */
export const chance = (any: Choices, percent: number): boolean => any.int(1, 100) <= percent;
