import type { Day } from '../day.ts';
import type { ApplicantColumn, RemedyBlock, RemedyColumn } from './format.ts';

/**
 * A cell as it was published. 0, blank, "/" and text are four different things: a number is a number, `null` is a
 * blank, a string is whatever else stood there, and `undefined` is a cell that whoever read the report could not see.
 */
export type Cell = number | string | null | undefined;

export interface ShareClaim {
  count?: number;
  /** Per cent of all finished applications, two decimals. */
  pct?: number;
}

/** The numbers that the text of a report states, each by what it is meant to count. What the text does not say is absent. */
export interface Claims {
  /** Applications newly received. */
  received?: number;
  /** Applications finished in the year. */
  finished?: number;
  /** Of those finished, how many came over from the year before. */
  carriedIn?: number;
  carriedOut?: number;
  grantedAndPartial?: ShareClaim;
  denied?: ShareClaim;
  unable?: ShareClaim;
  notProcessed?: ShareClaim;
  other?: ShareClaim;
  review?: number;
  litigation?: number;
  rulesMade?: number;
  normativeMade?: number;
  /** A list of parts with the total that the text gives for it. */
  sums: { name: string; total: number; parts: Record<string, number> }[];
}

/** A report as filled in, by whomever: ours before it is filed, or anybody's as published. */
export interface FilledReport {
  body: string;
  /** True for a county department or a township, which cannot make rules (规章). */
  local: boolean;
  year: number;
  /** The format it says it follows, by its first year; null when it does not say. */
  format: string | null;
  /** The document it cites as its format. */
  citation: string | null;
  publishedOn: Day | null;
  /** block → row → cells in the order of the format's columns. */
  tableTwo: Record<string, Record<string, Cell[]>>;
  tableThree: Record<string, Partial<Record<ApplicantColumn, Cell>>>;
  tableFour: Partial<Record<RemedyBlock, Partial<Record<RemedyColumn, Cell>>>>;
  claims: Claims;
  /** The text of each part, in order, as far as it is known. */
  parts: string[];
  /** Sentences of the text that are known while the rest is not. */
  statements: string[];
  /** The year before, when it is at hand. */
  before: FilledReport | null;
}

/** A cell read as a number: blanks count 0 in sums, text does not count. */
export const numberIn = (cell: Cell): number => (typeof cell === 'number' ? cell : 0);

/** True when somebody can have read a number there. */
export const isNumber = (cell: Cell): cell is number => typeof cell === 'number' && Number.isFinite(cell);
