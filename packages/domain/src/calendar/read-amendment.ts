import { addDays, type Day, dayInWords, isWeekend } from '../day.ts';
import { type Arrangement, daysSetApart } from '../working-days.ts';
import { restated } from './changes.ts';
import { daysIn, HOLIDAYS, numberIn, type Reading, shorten } from './notice-words.ts';
import { readNotice, UnreadableNotice } from './read-notice.ts';

const NAME = new RegExp([...HOLIDAYS, '纪念日'].join('|'));
const RESTS_AGAIN = /不再上班|不上班|(?:照常|正常|恢复)休息/;
const EXAMPLES = '请一行写一条，如“劳动节：5月1日至4日放假”“5月5日上班”“5月9日不再上班”';

/** True for a notice that goes through the year's holidays one by one, as the yearly one does. */
const givesWholeYear = (text: string): boolean => [...text.matchAll(HEADING)].length > HOLIDAYS.length / 2;
const HEADING = new RegExp(`[一二三四五六七八]、(?:${HOLIDAYS.join('|')})(?:、(?:中秋节|国庆节))?:`, 'g');

/** What has been read so far: what each day is now, under the name of a holiday, worked, or ordinary again. */
interface Read {
  name: string;
  days: Map<Day, string | 'work' | 'plain'>;
  problems: string[];
}

const spanOf = (first: Day, last: Day): Day[] => {
  const days: Day[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) days.push(on);
  return days;
};

/** The days off of a clause: a span (…至…), the end of a holiday that is made longer (延长…至…), or single days. */
function daysOff(clause: string, found: readonly Day[], name: string, earlier: readonly Arrangement[]): Day[] {
  const [first, last] = [found[0] as Day, found.at(-1) as Day];
  if (!clause.includes('至')) return [...found];
  if (found.length > 1) return spanOf(first, last);
  const known = earlier.flatMap(daysSetApart).filter(([, { why }]) => why.includes(name));
  return spanOf(known[0]?.[0] ?? last, last);
}

function put(read: Read, on: Day, what: string): void {
  const was = read.days.get(on);
  const worked = (said: string) => said === 'work' || (said === 'plain' && !isWeekend(on));
  if (was !== undefined && worked(was) !== worked(what)) read.problems.push(`${dayInWords(on)}既写了放假，又写了上班`);
  read.days.set(on, what);
}

/** One sentence; what is said of no day is left aside. */
function readSentence(sentence: string, reading: Reading, read: Read, earlier: readonly Arrangement[]): void {
  const stated = Number(/共(\d+)天/.exec(sentence)?.[1] ?? 0);
  for (const clause of sentence.replace(/\([^)]*\)/g, '').split(',')) {
    read.name = NAME.exec(clause)?.[0] ?? read.name;
    const found = daysIn(clause, reading);
    if (found.length === 0) continue;
    if (RESTS_AGAIN.test(clause)) for (const on of found) put(read, on, isWeekend(on) ? 'plain' : read.name);
    else if (clause.includes('上班')) for (const on of found) put(read, on, isWeekend(on) ? 'work' : 'plain');
    else if (/放假|假期|调休|休息/.test(clause)) {
      const off = daysOff(clause, found, read.name, earlier);
      if (off.length === 0) read.problems.push(`放假的最后一天 ${found.at(-1)} 早于第一天 ${found[0]}`);
      if (stated && clause.includes('至') && stated !== off.length) read.problems.push(`写明共 ${stated} 天，读出的是 ${off.length} 天`);
      for (const on of off) put(read, on, read.name);
    }
  }
}

/** Days off as an arrangement writes them, days that follow each other under one name as one span. */
function offEntries(year: number, days: Read['days']): string[] {
  const spans: { name: string; first: Day; last: Day }[] = [];
  for (const [on, name] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name === 'work' || name === 'plain') continue;
    const open = spans.at(-1);
    if (open && open.name === name && addDays(open.last, 1) === on) open.last = on;
    else spans.push({ name, first: on, last: on });
  }
  return spans.map(({ name, first, last }) => `${name} ${shorten(year, first)}${first === last ? '' : `..${shorten(year, last)}`}`);
}

/**
 * What a notice changes in a year that is known: the State Council has made a holiday longer (国办发明电〔2020〕1号), moved one
 * (〔2019〕3号) and given one that no year has (国发明电〔2015〕1号), each in words of its own. A notice that gives the whole
 * year again is read as such. Throws UnreadableNotice with everything that does not fit.
 */
export function readAmendment(text: string, year: number, known: readonly Arrangement[]): Arrangement {
  const lines = text
    .normalize('NFKC')
    .split('\n')
    .map(line => line.replace(/\s+/g, ''));
  const earlier = known.filter(one => one.year === year);
  if (earlier.length === 0) throw new UnreadableNotice([`还没有 ${year} 年的放假安排，请先录入全年的通知`]);
  if (givesWholeYear(lines.join(''))) {
    const whole = readNotice(text);
    if (whole.year !== year) throw new UnreadableNotice([`这是 ${whole.year} 年的通知，不是 ${year} 年的`]);
    return restated(known, whole);
  }
  const read: Read = { name: '临时', days: new Map(), problems: [] };
  const notice = numberIn(lines.join(''));
  if (!notice) read.problems.push('没有读到文号（国办发明电〔…〕…号），请连同文号一起粘贴');
  for (const line of lines) {
    const reading: Reading = { year, month: null };
    for (const sentence of line.split(/[。;]/)) readSentence(sentence, reading, read, earlier);
  }
  if (read.days.size === 0) read.problems.push(`没有读到改了哪几天。${EXAMPLES}`);
  const far = [...read.days.keys()].find(on => on < `${year - 1}-12-01` || on > `${year + 1}-01-31`);
  if (far) read.problems.push(`${dayInWords(far)}不在 ${year} 年`);
  if (read.problems.length > 0 || !notice) throw new UnreadableNotice(read.problems);
  const those = (what: string) => [...read.days].filter(([, said]) => said === what).map(([on]) => shorten(year, on));
  return { year, notice, off: offEntries(year, read.days), work: those('work').sort(), plain: those('plain').sort() };
}
