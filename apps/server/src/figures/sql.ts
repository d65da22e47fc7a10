import { firstDayOf, lastDayOf } from '@vc/domain';

/** A piece of SQL and its values, in order. */
export interface Sql {
  text: string;
  values: unknown[];
}

export const sql = (text: string, ...values: unknown[]): Sql => ({ text, values });

/** Conditions that must all hold. */
export const all = (...parts: (Sql | null)[]): Sql => {
  const kept = parts.filter(part => part !== null);
  return { text: kept.map(part => part.text).join(' AND ') || '1 = 1', values: kept.flatMap(part => part.values) };
};

export const inYear = (column: string, year: number): Sql => sql(`${column} BETWEEN ? AND ?`, firstDayOf(year), lastDayOf(year));
export const oneOf = (column: string, allowed: readonly unknown[]): Sql =>
  sql(`${column} IN (${allowed.map(() => '?').join(', ')})`, ...allowed);
