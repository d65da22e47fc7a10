import { expect, test } from 'vitest';
import { asksForLargePrint } from '../src/lib/elder.ts';

test.each(['长辈版', '关怀版', '大字版', '大字', '字太小', '怎么把字变大', '看不清楚'])('%s asks for large print', words => {
  expect(asksForLargePrint(words)).toBe(true);
});

test.each(['老义务兵补贴', '大学学费', '优待证'])('%s does not', words => {
  expect(asksForLargePrint(words)).toBe(false);
});
