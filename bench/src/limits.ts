import type { Sample } from './timing.ts';

/** Figures of a year must be there within this time. */
const LIMIT_MS = 1000;
/** Ten times the records may cost this many times as long. */
const LIMIT_RATIO = 12;

/** One thing measured on one database, as it is printed. */
export interface Line extends Sample {
  database: string;
  ratio: number;
  /** Null for what is measured to be known, without a limit of its own. */
  ok: boolean | null;
}

export function lineOf(database: string, sample: Sample, limited: boolean): Line {
  const { small, large } = sample;
  const ratio = large / small;
  return { ...sample, database, ratio, ok: limited ? large < LIMIT_MS && ratio <= LIMIT_RATIO : null };
}

/** Columns that a text takes in a terminal: two for a Chinese character. */
const wide = (text: string): number => [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
const padding = (text: string, width: number): string => ' '.repeat(Math.max(0, width - wide(text)));

const WIDTHS = [32, 9, 11, 11, 7, 18, 7, 6];
const row = (cells: readonly string[]): string =>
  cells.map((cell, i) => (i < 2 ? cell + padding(cell, WIDTHS[i] ?? 0) : padding(cell, WIDTHS[i] ?? 0) + cell)).join('');

const ms = (value: number): string => `${value.toFixed(1)} ms`;
const NONE = '—';

/** The lines as a table for a terminal. */
export function table(lines: readonly Line[]): string[] {
  return [
    row(['项目', '数据库', '十分之一', '全部', '倍数', '上限', '每秒', '结果']),
    ...lines.map(({ what, database, small, large, ratio, perSecond, ok }) =>
      row([
        what,
        database,
        ms(small),
        ms(large),
        ratio.toFixed(1),
        ok === null ? NONE : `${LIMIT_MS} ms，${LIMIT_RATIO} 倍`,
        perSecond?.toFixed(0) ?? NONE,
        ok === null ? NONE : ok ? '合格' : '超限',
      ]),
    ),
  ];
}
