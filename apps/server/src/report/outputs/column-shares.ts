/** Labels that fit on a line, and numbers beside them. */
const TWO = [30, 23, 23, 23];
/** Three columns of headings that step in, then seven columns of numbers. */
const THREE = [680, 1360, 2804, ...Array<number>(6).fill(560), 640];

/** The share of the width of portrait A4 that each column takes; columns share alike unless they were weighed. */
export function columnShares(columns: number): number[] {
  const weights = [TWO, THREE].find(({ length }) => length === columns) ?? Array<number>(columns).fill(1);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => weight / whole);
}
