import type { CataloguePart } from '@vc/contract';
import { expect, test } from 'vitest';
import { chosenYear, partsOf, yearOptions } from '../src/disclosure/parts/catalogue.ts';
import { to } from '../src/lib/go.ts';

test('years are offered newest first and read back as they are sent', () => {
  const options = yearOptions([2026, 2025, 2020]);
  expect(Object.values(options)).toEqual(['2026 年', '2025 年', '2020 年']);
  expect(Object.keys(options).map(chosenYear)).toEqual(['2026', '2025', '2020']);
  expect(chosenYear('')).toBe('');
  expect(Object.values(yearOptions([2026, 2025, 2020], '2020'))).toEqual(['2020 年', '2026 年', '2025 年']);
});

test('lists of the first level stand together, each branch with its own', () => {
  const leaf = (key: string): CataloguePart => ({ key, label: key, count: 1, children: [] });
  const platform = { ...leaf('platform'), children: [leaf('platform/job')] };
  expect(partsOf({ ...leaf('all'), children: [leaf('a'), platform, leaf('b')] })).toEqual({
    lists: [leaf('a'), leaf('b')],
    branches: [platform],
  });
});

test('the address of a list keeps the node and the year', () => {
  expect(to.catalogueList('platform/job', '2020')).toBe('/disclosure/list/index?catalogue=platform%2Fjob&year=2020');
  expect(to.catalogueList('finance')).toBe('/disclosure/list/index?catalogue=finance');
});
