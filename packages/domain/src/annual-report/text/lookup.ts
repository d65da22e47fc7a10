import { figureOf } from '../../figures/figure.ts';
import type { Lookup } from './tokens.ts';

/** Looks figures up in a list of numbers by id: those of this moment, or those that were frozen. */
export function lookupIn(year: number, bureau: string, numbers: Readonly<Record<string, number>>): Lookup {
  return {
    year,
    bureau,
    value: id => numbers[id],
    parts: id =>
      (figureOf(id, year)?.children ?? []).flatMap(({ id: part, label, unit }) => {
        const value = numbers[part] ?? 0;
        return value === 0 ? [] : [{ label, unit, value }];
      }),
  };
}
