/** Bands of the processing fee (信息处理费, 国办函〔2020〕109号): from this many on, each costs this many fen. */
type Bands = readonly (readonly [from: number, fen: number])[];

const PAGES: Bands = [
  [31, 1_000],
  [101, 2_000],
  [201, 4_000],
];
const FIRST_PAID_CASE = 11;
const FIRST_BAND_OF_TEN = 31;
const CASE_STEP_FEN = 10_000;

/** A fee is charged by one of the two ways, never by both. */
export const feeBases = { cases: '按件', pages: '按页' } as const;
export type FeeBasis = keyof typeof feeBases;

const whole = (n: number, what: string): number => {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${what}应为不小于 0 的整数：${n}`);
  return n;
};

/** What the `n`-th application of one applicant in a calendar month costs, in fen: 10 free, 100 yuan up to 30, then 100 more by tens. */
export function feeOfCase(n: number): number {
  if (whole(n, '件数') < FIRST_PAID_CASE) return 0;
  return n < FIRST_BAND_OF_TEN ? CASE_STEP_FEN : CASE_STEP_FEN * (2 + Math.floor((n - FIRST_BAND_OF_TEN) / 10));
}

/** All of `n` applications of one applicant in a calendar month, in fen. Throws RangeError for no whole number. */
export function feeOfCases(n: number): number {
  let fen = 0;
  for (let i = 1; i <= whole(n, '件数'); i += 1) fen += feeOfCase(i);
  return fen;
}

/** `n` pages given on paper, by mail or as copies, in fen: 30 free, then 10, 20 and 40 yuan a page. Throws RangeError for no whole number. */
export function feeOfPages(n: number): number {
  whole(n, '页数');
  return PAGES.reduce((fen, [from, price], i) => {
    const last = Math.min(n, (PAGES[i + 1]?.[0] ?? Number.POSITIVE_INFINITY) - 1);
    return fen + Math.max(0, last - from + 1) * price;
  }, 0);
}
