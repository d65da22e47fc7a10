import { describe, expect, test } from 'vitest';
import { addDays, addMonths, day, dayInWords, dayOf, daysBetween, instantAt, isDay, isWeekend, lastDayOf } from '../src/index.ts';

describe('a day', () => {
  test.each(['2026-02-30', '2026-13-01', '2026-1-1', '2026/01/01', '', null, 20260101])('%s is not one', value => {
    expect(isDay(value)).toBe(false);
  });

  test('that does not exist is refused by name', () => {
    expect(() => day('2025-02-29')).toThrow('2025-02-29');
    expect(day('2024-02-29')).toBe('2024-02-29');
  });

  test('is Beijing’s: an instant late in the evening of UTC is already tomorrow', () => {
    expect(dayOf('2026-11-22T16:00:00.000Z')).toBe('2026-11-23');
    expect(dayOf('2026-11-22T15:59:59.999Z')).toBe('2026-11-22');
    expect(dayOf(instantAt('2026-11-23', '00:00'))).toBe('2026-11-23');
  });

  test('adds and subtracts across months and leap days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe(lastDayOf(2025));
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  });

  test('adds months by the calendar, and ends with a month that is shorter', () => {
    expect(addMonths('2025-11-23', 12)).toBe('2026-11-23');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -14)).toBe('2024-11-15');
  });

  test('reads as people say it', () => {
    expect(dayInWords('2026-11-23')).toBe('2026年11月23日（周一）');
    expect(isWeekend('2026-11-22')).toBe(true);
  });
});
