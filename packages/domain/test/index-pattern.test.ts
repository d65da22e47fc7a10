import { describe, expect, test } from 'vitest';
import { catalogue, indexNumber, indexPatternProblem, indexSeries, leavesOf } from '../src/index.ts';

const written = (pattern: string, serial: number, on = '2021-03-05' as const, leaf = 'platform/policy') =>
  indexNumber(indexSeries(pattern, { on, catalogue: leaf }), serial);

describe('an index number is written as the pattern says', () => {
  test.each([
    ['330483/{year}-{serial:6}', 136298, '330483/2021-136298'],
    ['11330100MB15744444/{year}-{serial}', 7, '11330100MB15744444/2021-000007'],
    ['11341702486344515H/{year}{month}-{serial:5}', 13, '11341702486344515H/202103-00013'],
    ['01527918X-{year}-{serial:6}', 153077, '01527918X-2021-153077'],
    ['K01-{catalogue}-{serial:3}.{year}', 1234, 'K01-0902-1234.2021'],
  ])('%s', (pattern, serial, number) => {
    expect(indexPatternProblem(pattern)).toBeNull();
    expect(written(pattern, serial)).toBe(number);
  });

  test('and each place of the catalogue has a code of its own', () => {
    const nodes = [catalogue, ...(catalogue.children ?? []), ...leavesOf(catalogue).filter(leaf => leaf.key.includes('/'))];
    expect(new Set(nodes.map(node => node.code)).size).toBe(nodes.length);
    for (const { code } of nodes) expect(code).toMatch(/^\d{2}(\d{2})?$/);
  });
});

test.each([
  ['330483/{year}', '流水号'],
  ['{serial}{serial:3}', '只能有一个'],
  ['330483/{jahr}-{serial}', '不认识 {jahr}'],
  ['330483/{serial:0}', '不认识 {serial:0}'],
  ['桐退{serial}', '字母、数字'],
  ['330483 {serial}', '字母、数字'],
  ['{serial', '流水号'],
  ['{serial}}', '字母、数字'],
  [`${'1'.repeat(52)}{serial}`, '超过 60'],
])('%s is refused and says why', (pattern, why) => {
  expect(indexPatternProblem(pattern)).toContain(why);
});
