import { beforeEach, expect, test } from 'vitest';
import { drop, save, saved } from '../src/lib/cache.ts';
import { phone } from './phone.ts';

const AT = '2026-11-23T01:00:00.000Z';
beforeEach(() => phone.reset());

test('what was read can be read again, with its moment', () => {
  save('home', { a: 1 }, AT);
  expect(saved('home')).toEqual({ data: { a: 1 }, at: AT });
});

test('forty pages are kept; the one read longest ago makes room', () => {
  for (let i = 0; i < 40; i++) save(`page-${i}`, i, AT);
  save('page-0', 'again', AT);
  save('page-40', 40, AT);
  expect(saved('page-1')).toBeNull();
  expect(saved('page-0')?.data).toBe('again');
  expect(saved('page-40')?.data).toBe(40);
});

test('all of it stays under two megabytes', () => {
  for (let i = 0; i < 12; i++) save(`long-${i}`, '长'.repeat(200_000), AT);
  const chars = [...phone.storage.values()].reduce<number>((sum, value) => sum + JSON.stringify(value).length, 0);
  expect(chars * 2).toBeLessThan(2 * 1024 * 1024);
});

test('one huge page is not kept at all, and an old copy of it neither', () => {
  save('page', 'short', AT);
  save('page', '长'.repeat(400_000), AT);
  expect(saved('page')).toBeNull();
});

test('what is no longer public is forgotten', () => {
  save('page', 1, AT);
  drop('page');
  expect(saved('page')).toBeNull();
});

test('a full phone is no error', () => {
  phone.full = true;
  expect(() => save('page', 1, AT)).not.toThrow();
});
