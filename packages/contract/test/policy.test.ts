import { describe, expect, test } from 'vitest';
import { fieldProblems, kindOf } from './support.ts';

const base = { issuer: '本局', issuedOn: '2025-04-01' };
/** The fields that are refused, with their words. */
function refused(over: object): string[] {
  const parsed = kindOf('policy')?.fields.safeParse({ ...base, ...over });
  return parsed?.success ? [] : fieldProblems(parsed?.error as never).map(({ field, message }) => `${field}: ${message}`);
}
const asked = [expect.stringMatching(/^repealedOn: .*请填写废止/)];

describe('the day on which a document was repealed or lapsed', () => {
  test.each(['repealed', 'lapsed'])('is asked of our own that is %s, and may be said of another’s', validity => {
    expect(refused({ maker: 'own', validity })).toEqual(asked);
    for (const maker of ['own', 'other', null]) expect(refused({ maker, validity, repealedOn: '2026-10-08' })).toEqual([]);
    for (const maker of ['other', null]) expect(refused({ maker, validity })).toEqual([]);
  });

  test.each(['valid', 'amended'])('is refused of whatever is %s', validity => {
    for (const maker of ['own', 'other']) {
      expect(refused({ maker, validity })).toEqual([]);
      expect(refused({ maker, validity, repealedOn: '2026-10-08' })).toEqual([expect.stringMatching(/^repealedOn: .*请去掉日期/)]);
    }
  });

  test('is not before the day of issue, as far as that is known', () => {
    const early = [expect.stringMatching(/^repealedOn: .*不能早于发文日期/)];
    const of = (issuedOn: string, repealedOn: string) => refused({ maker: 'other', validity: 'repealed', issuedOn, repealedOn });
    expect([of('2025-04-01', '2025-03-31'), of('2025-04', '2025-03-31'), of('2025', '2024-12-31')]).toEqual([early, early, early]);
    expect([of('2025-04-01', '2025-04-01'), of('2025-04', '2025-04-01'), of('2025', '2025-01-01')]).toEqual([[], [], []]);
  });
});
