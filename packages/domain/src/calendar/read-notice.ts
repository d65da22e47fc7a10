import { addDays, type Day, day, isWeekend } from '../day.ts';
import type { Arrangement } from '../working-days.ts';
import { daysIn, HOLIDAYS, numberIn, type Reading, shorten } from './notice-words.ts';

/** What could not be understood of a pasted notice, all of it at once. */
export class UnreadableNotice extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('；'));
    this.problems = problems;
  }
}

/** One holiday's sentence: its span off, and the weekend days worked instead. */
function readHoliday(year: number, name: string, text: string, problems: string[]): { off: string; work: string[] } | null {
  const reading: Reading = { year, month: null };
  const [restPart = '', ...rest] = text.split('。');
  const off = daysIn(restPart, reading);
  if (off.length === 0) {
    problems.push(`“${name}”没有读到放假日期`);
    return null;
  }
  const first = off[0] as Day;
  const last = off.length > 1 ? (off.at(-1) as Day) : first;
  if (last < first) problems.push(`“${name}”放假的最后一天 ${last} 早于第一天 ${first}`);
  const stated = /共(\d+)天/.exec(restPart)?.[1];
  let length = 1;
  for (let d = first; d < last; d = addDays(d, 1)) length += 1;
  if (stated && Number(stated) !== length) problems.push(`“${name}”写明共 ${stated} 天，读出的是 ${length} 天`);
  const work = rest.filter(sentence => sentence.includes('上班')).flatMap(sentence => daysIn(sentence, reading));
  for (const on of work) if (!isWeekend(on)) problems.push(`“${name}”的上班日 ${on} 不是周末`);
  return {
    off: `${name} ${shorten(year, first)}${last === first ? '' : `..${shorten(year, last)}`}`,
    work: work.map(on => shorten(year, on)),
  };
}

/**
 * The arrangement of a year out of the text of its notice (国务院办公厅关于…年部分节假日安排的通知), pasted as it was
 * published. Throws UnreadableNotice with everything that does not fit: no holiday may be missing, no count may differ.
 */
export function readNotice(text: string): Arrangement {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const problems: string[] = [];
  const year = Number(/关于(\d{4})年部分节假日安排/.exec(plain)?.[1] ?? /将(\d{4})年元旦/.exec(plain)?.[1]);
  const notice = numberIn(plain);
  if (!year) problems.push('没有读到是哪一年的放假安排，请粘贴通知全文');
  if (!notice) problems.push('没有读到文号（国办发明电〔…〕…号），请连同文号一起粘贴');
  if (!year) throw new UnreadableNotice(problems);
  const marks = [...plain.matchAll(/[一二三四五六七八]、((?:元旦|春节|清明节|劳动节|端午节|中秋节|国庆节)(?:、(?:中秋节|国庆节))?)[:：]/g)];
  const read = marks.map((mark, i) => {
    const start = (mark.index ?? 0) + mark[0].length;
    const end = marks[i + 1]?.index ?? plain.length;
    const body = plain.slice(start, end).split('节假日期间')[0]?.split('鼓励单位')[0] ?? '';
    return readHoliday(year, mark[1] as string, body, problems);
  });
  const names = marks.map(mark => mark[1]).join('、');
  for (const name of HOLIDAYS) if (!names.includes(name)) problems.push(`没有读到“${name}”`);
  if (problems.length > 0 || !notice) throw new UnreadableNotice(problems);
  const kept = read.filter(entry => entry !== null);
  return {
    year,
    notice,
    off: kept.map(entry => entry.off),
    work: kept.flatMap(entry => entry.work).sort(),
  };
}

/** True when an arrangement names only days that exist. */
export function isArrangement({ year, off, work, plain = [] }: Arrangement): boolean {
  try {
    for (const entry of off) for (const part of (entry.split(' ')[1] ?? '').split('..')) day(part.length === 5 ? `${year}-${part}` : part);
    for (const part of [...work, ...plain]) day(part.length === 5 ? `${year}-${part}` : part);
    return true;
  } catch {
    return false;
  }
}
