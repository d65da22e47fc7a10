import type { Day } from '../day.ts';
import { nodeOf } from './catalogue.ts';

/** What a pattern of index numbers (索引号) may be made of besides letters, digits and `/ - _ .` */
export const indexPlaceholders = {
  year: '公开年份',
  month: '公开月份',
  catalogue: '目录编码',
  serial: '流水号',
} as const;

export const INDEX_NUMBER_MAX = 60;
const SERIAL_DIGITS = 6;
/** Room for a series that has outgrown its digits. */
const SERIAL_ROOM = 9;
const CATALOGUE_ROOM = 4;
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** A pattern read: the text around the one serial number, and how many digits that has at least. */
export interface IndexSeries {
  head: string;
  digits: number;
  tail: string;
}

/** What is wrong with a pattern, in words; null when nothing is. */
export function indexPatternProblem(pattern: string): string | null {
  if (pattern.length > INDEX_NUMBER_MAX) return `索引号格式最多 ${INDEX_NUMBER_MAX} 个字，请缩短`;
  const found = [...pattern.matchAll(PLACEHOLDER)].map(match => match[1] ?? '');
  const unknown = found.find(name => !/^(year|month|catalogue|serial(:[1-9])?)$/.test(name));
  if (unknown !== undefined) return `不认识 {${unknown}}；可用 {year}、{month}、{catalogue}、{serial} 或写明位数的 {serial:6}`;
  if (found.filter(name => name.startsWith('serial')).length !== 1) return '要有一个（只能有一个）流水号 {serial:6}';
  if (!/^[0-9A-Za-z/_.-]*$/.test(pattern.replace(PLACEHOLDER, '')))
    return '除花括号里的部分外，只能用字母、数字和 / - _ .，例如 330483/{year}-{serial:6}';
  const longest = pattern.replace(PLACEHOLDER, (_, name: string) =>
    '0'.repeat(name.startsWith('serial') ? SERIAL_ROOM : ({ year: 4, month: 2 }[name] ?? CATALOGUE_ROOM)),
  ).length;
  return longest > INDEX_NUMBER_MAX ? `编出的索引号会超过 ${INDEX_NUMBER_MAX} 个字，请缩短` : null;
}

/** The series that a publication on a day and under a leaf of the catalogue belongs to. */
export function indexSeries(pattern: string, { on, catalogue }: { on: Day; catalogue: string }): IndexSeries {
  const values: Record<string, string> = { year: on.slice(0, 4), month: on.slice(5, 7), catalogue: nodeOf(catalogue)?.code ?? '00' };
  const filled = pattern.replace(PLACEHOLDER, (whole, name: string) => values[name] ?? whole);
  const serial = /\{serial(?::(\d))?\}/.exec(filled);
  if (!serial) throw new RangeError(`索引号格式没有流水号：${pattern}`);
  return {
    head: filled.slice(0, serial.index),
    digits: Number(serial[1] ?? SERIAL_DIGITS),
    tail: filled.slice(serial.index + serial[0].length),
  };
}

/** The index number with this place in its series: `330483/2021-136298`. */
export const indexNumber = ({ head, digits, tail }: IndexSeries, serial: number): string =>
  `${head}${String(serial).padStart(digits, '0')}${tail}`;
