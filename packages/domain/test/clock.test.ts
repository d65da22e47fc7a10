import * as chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type ClockEvents,
  calendarOf,
  type Day,
  EXTENSION_MAX,
  explainClock,
  officialArrangements,
  officialCalendar,
  readClock,
} from '../src/index.ts';
import cases from './golden/clock.json' with { type: 'json' };

const library = (
  'default' in chineseDays ? (chineseDays as unknown as { default: typeof chineseDays }).default : chineseDays
) as typeof chineseDays;

interface Golden {
  name: string;
  receivedOn: Day;
  days: number;
  restartedOn?: Day;
  extension?: number;
  pauses?: [Day, Day][];
  due: Day;
}
const golden = cases as unknown as Golden[];
const events = ({ receivedOn, days, restartedOn, extension, pauses = [] }: Golden): ClockEvents => ({
  receivedOn,
  days,
  restartedOn,
  extension,
  pauses: pauses.map(([from, to]) => ({ from, to, why: '征求第三方意见' })),
});

/** The same deadline counted another way, by another library's working days. */
function byLibrary({ receivedOn, restartedOn, days, extension = 0, pauses = [] }: Golden): Day {
  let on = restartedOn ?? receivedOn;
  for (let left = days + extension; left > 0; ) {
    on = addDays(on, 1);
    if (library.isWorkday(on) && !pauses.some(([from, to]) => on >= from && on <= to)) left -= 1;
  }
  return on;
}

describe('golden deadlines of 2013 to 2026', () => {
  test('there are at least five hundred, of every sort, in every year', () => {
    expect(golden.length).toBeGreaterThanOrEqual(500);
    expect(new Set(golden.map(g => g.name)).size).toBe(6);
    expect(new Set(golden.map(g => g.receivedOn.slice(0, 4))).size).toBe(14);
  });

  test('the clock gives each of them, and an independent library agrees', () => {
    for (const g of golden)
      expect([g.name, g.receivedOn, readClock(events(g), officialCalendar).due, byLibrary(g)]).toEqual([
        g.name,
        g.receivedOn,
        g.due,
        g.due,
      ]);
  });
});

describe('the clock', () => {
  test('starts again from the day the correction arrived', () => {
    const plain = readClock({ receivedOn: '2026-03-02', days: 20 }, officialCalendar);
    const restarted = readClock({ receivedOn: '2026-03-02', days: 20, restartedOn: '2026-03-12' }, officialCalendar);
    expect([plain.due, restarted.from, restarted.due]).toEqual([
      '2026-03-30',
      '2026-03-12',
      readClock({ receivedOn: '2026-03-12', days: 20 }, officialCalendar).due,
    ]);
  });

  test('allows an extension up to the cap of the law and no further', () => {
    expect(readClock({ receivedOn: '2026-03-02', days: 20, extension: EXTENSION_MAX }, officialCalendar).due).toBe('2026-04-28');
    for (const extension of [EXTENSION_MAX + 1, -1, 1.5])
      expect(() => readClock({ receivedOn: '2026-03-02', days: 20, extension }, officialCalendar)).toThrow(RangeError);
  });

  test('leaves out a pause, its first and last day included, and refuses one that ends before it begins', () => {
    const why = '征求第三方意见';
    const reading = readClock(
      { receivedOn: '2026-03-02', days: 3, pauses: [{ from: '2026-03-03', to: '2026-03-04', why }] },
      officialCalendar,
    );
    expect(reading.due).toBe('2026-03-09');
    expect(reading.days.map(d => [d.day, d.count])).toEqual([
      ['2026-03-03', 0],
      ['2026-03-04', 0],
      ['2026-03-05', 1],
      ['2026-03-06', 2],
      ['2026-03-07', 0],
      ['2026-03-08', 0],
      ['2026-03-09', 3],
    ]);
    expect(() =>
      readClock({ receivedOn: '2026-03-02', days: 3, pauses: [{ from: '2026-03-04', to: '2026-03-03', why }] }, officialCalendar),
    ).toThrow(RangeError);
  });

  test('a pause over a weekend moves nothing', () => {
    const pauses = [{ from: '2026-03-07' as Day, to: '2026-03-08' as Day, why: '征求意见' }];
    expect(readClock({ receivedOn: '2026-03-02', days: 10, pauses }, officialCalendar).due).toBe(
      readClock({ receivedOn: '2026-03-02', days: 10 }, officialCalendar).due,
    );
  });

  test('one more holiday, one more pause or a longer extension never makes a deadline earlier', () => {
    const someDay = fc.integer({ min: 0, max: 300 }).map(n => addDays('2025-06-01', n));
    const pause = fc.tuple(someDay, fc.integer({ min: 0, max: 20 })).map(([from, n]) => ({ from, to: addDays(from, n), why: '扣除' }));
    fc.assert(
      fc.property(someDay, someDay, pause, fc.integer({ min: 0, max: 19 }), (receivedOn, holiday, extra, extension) => {
        const base = { receivedOn, days: 20, extension };
        const year = Number(holiday.slice(0, 4));
        const more = calendarOf([...officialArrangements, { year, notice: '加放', off: [`加放 ${holiday.slice(5)}`], work: [] }]);
        const { due } = readClock(base, officialCalendar);
        expect(readClock(base, more).due >= due).toBe(true);
        expect(readClock({ ...base, pauses: [extra] }, officialCalendar).due >= due).toBe(true);
        expect(readClock({ ...base, extension: extension + 1 }, officialCalendar).due > due).toBe(true);
      }),
    );
  });

  test('explains every day, and says when the end may still move', () => {
    const lines = explainClock(readClock({ receivedOn: '2026-12-29', days: 3 }, officialCalendar, { provisional: true }));
    expect(lines).toEqual([
      '起算 2026年12月29日（周二），次日为第一日',
      '2026年12月30日（周三） 工作日 第1个工作日',
      '2026年12月31日（周四） 工作日 第2个工作日',
      '2027年1月1日（周五） 工作日 第3个工作日',
      '截止 2027年1月1日（周五）（暂定：2027 年放假安排尚未公布）',
    ]);
  });
});
