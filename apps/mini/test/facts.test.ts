import { kinds } from '@vc/contract';
import { describe, expect, test } from 'vitest';
import { sortFacts } from '../src/content/detail/facts.ts';

describe.each(kinds.map(kind => [kind.label, kind] as const))('%s', (_, kind) => {
  const filled = Object.fromEntries(
    kind.form.map(({ field, widget, options }) => [
      field,
      options ? (Object.keys(options)[0] as string) : widget === 'number' ? 3 : widget === 'day' ? '2026-11-23' : '0573-88010000',
    ]),
  );
  const { answers, particulars } = sortFacts({ kind: kind.key, fields: filled });
  const facts = [...answers, ...particulars];

  test('every filled field is shown under its own name', () => {
    expect(facts.map(({ label }) => label).sort()).toEqual(kind.form.map(({ label }) => label).sort());
  });

  test('choices and days are in words', () => {
    for (const { field, widget, options } of kind.form) {
      const value = facts.find(fact => fact.field === field)?.value;
      if (options) expect(value).toBe(Object.values(options)[0]);
      if (widget === 'day') expect(value).toBe('2026年11月23日（周一）');
    }
  });

  test('what is not filled is not shown', () => {
    expect(sortFacts({ kind: kind.key, fields: {} })).toEqual({ answers: [], particulars: [], phone: null });
  });
});

test('an item with a number of its own is rung there, one without is not', () => {
  const kind = kinds.find(({ form }) => form.some(({ field }) => field === 'contact'))?.key ?? '';
  expect(sortFacts({ kind, fields: { contact: '0573-88010000' } }).phone).toBe('0573-88010000');
  expect(sortFacts({ kind, fields: { contact: '镇退役军人服务站' } }).phone).toBeNull();
});
