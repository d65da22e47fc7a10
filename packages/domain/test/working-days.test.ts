import * as chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  CalendarMissing,
  calendarOf,
  countWorkingDays,
  type Day,
  explainWorkingDays,
  officialArrangements,
  officialCalendar,
  yearOf,
} from '../src/index.ts';

const library = (
  'default' in chineseDays ? (chineseDays as unknown as { default: typeof chineseDays }).default : chineseDays
) as typeof chineseDays;

describe('the official calendar', () => {
  test('names the notice of every year from 2013 to 2026, and its days belong to that year', () => {
    expect(officialCalendar.years).toEqual(Array.from({ length: 14 }, (_, i) => 2013 + i));
    for (const { notice } of officialArrangements) expect(notice).toMatch(/^国办发明电〔\d{4}〕\d+号/);
  });

  test('agrees with an independent library on every single day', () => {
    const wrong: string[] = [];
    for (let d: Day = '2013-01-01'; yearOf(d) <= 2026; d = addDays(d, 1))
      if (officialCalendar.mark(d).work !== library.isWorkday(d)) wrong.push(d);
    expect(wrong).toEqual([]);
  });
});

describe('counting working days', () => {
  const cases: [string, Day, number, Day][] = [
    ['the day of receipt is day zero', '2026-11-23', 1, '2026-11-24'],
    ['a weekend does not count', '2026-11-20', 1, '2026-11-23'],
    ['received on a Saturday, the next Monday is day one', '2026-11-21', 1, '2026-11-23'],
    ['the National Day holiday does not count, the make-up Saturday does', '2026-09-30', 3, '2026-10-10'],
    ['the make-up Sunday before the holiday counts', '2026-09-18', 1, '2026-09-20'],
    ['twenty days across two holidays and two make-up days', '2026-09-18', 20, '2026-10-22'],
    ['the Spring Festival extended in 2020', '2020-01-23', 1, '2020-02-03'],
    ['across the end of a year whose next one is known', '2025-12-30', 5, '2026-01-07'],
    ['the make-up Saturday of December 2018', '2018-12-28', 1, '2018-12-29'],
  ];
  test.each(cases)('%s', (_, from, n, expected) => {
    expect(addWorkingDays(from, n, officialCalendar)).toEqual({ day: expected, provisional: false });
  });

  test('agrees with the library from every fortieth day, for 1, 5, 7, 15 and 20 days', () => {
    for (let d: Day = '2013-01-01'; d < '2026-11-01'; d = addDays(d, 40)) {
      for (const n of [1, 5, 7, 15, 20])
        expect([d, n, addWorkingDays(d, n, officialCalendar).day]).toEqual([d, n, library.findWorkday(n, d)]);
    }
  });

  test('a year without a notice is refused, or shown as provisional when asked', () => {
    expect(() => addWorkingDays('2026-12-30', 5, officialCalendar)).toThrow(CalendarMissing);
    expect(addWorkingDays('2026-12-30', 5, officialCalendar, { provisional: true })).toEqual({ day: '2027-01-06', provisional: true });
    expect(addWorkingDays('2026-12-23', 5, officialCalendar, { provisional: true })).toEqual({ day: '2026-12-30', provisional: false });
  });

  test('one more holiday never makes a deadline earlier', () => {
    const someDay = fc.integer({ min: 0, max: 360 }).map(n => addDays('2026-01-01', n));
    fc.assert(
      fc.property(someDay, someDay, fc.integer({ min: 1, max: 20 }), (from, holiday, n) => {
        fc.pre(from < '2026-11-01' && holiday.startsWith('2026'));
        const more = calendarOf([...officialArrangements, { year: 2026, notice: '加放', off: [`加放 ${holiday.slice(5)}`], work: [] }]);
        expect(addWorkingDays(from, n, more).day >= addWorkingDays(from, n, officialCalendar).day).toBe(true);
      }),
    );
  });

  test('explains itself day by day', () => {
    expect(explainWorkingDays(countWorkingDays('2026-10-08', 2, officialCalendar))).toEqual([
      '2026年10月9日（周五） 工作日 第1个工作日',
      '2026年10月10日（周六） 调休上班 第2个工作日',
    ]);
  });
});
