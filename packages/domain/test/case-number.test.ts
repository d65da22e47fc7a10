import { describe, expect, test } from 'vitest';
import { caseNumberOf } from '../src/index.ts';

describe('the number of a case', () => {
  test.each([
    ['20260131-123456', '20260131-123456'],
    ['20260131123456', '20260131-123456'],
    [' ２０２６０１３１ １２３４５６ ', '20260131-123456'],
    ['20260131—123456', '20260131-123456'],
    ['2026-003', '2026-003'],
    ['2026－003-2', '2026-003-2'],
    ['依申请〔2026〕3号', '依申请〔2026〕3号'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(caseNumberOf(typed)).toBe(kept);
  });
});
