import type { FoiOutcome } from './outcomes.ts';
import { unfilled } from './reply-words.ts';
import type { OpinionReading } from './standing.ts';

/** Why the information of a third party is released although it did not agree: what its letter says (article 32). */
export interface Overruled {
  party: string;
  reason: string;
}

type Opinions = readonly Pick<OpinionReading, 'of' | 'party' | 'agrees'>[];

/** Third parties that did not agree, by name. */
export const objectorsAmong = (opinions: Opinions): string[] =>
  opinions.filter(({ of, agrees }) => of === 'third-party' && agrees === false).map(({ party }) => party);

/**
 * Whom of those that did not agree an ending can overrule (article 32). What is given whole is given against each of them.
 * Of what is given in part only the writer knows whose information is in it: as a rule it is just what they objected to
 * that is withheld. Nothing else decides to release anything; `public` only says where it stands already.
 */
export const overrulesWhom = (outcome: FoiOutcome): 'all' | 'chosen' | 'nobody' =>
  outcome === 'given' ? 'all' : outcome === 'partial' ? 'chosen' : 'nobody';

/** Everybody whom this ending overrules, with the reason that was written for them; it is blank while none was. */
export function overruledBy(outcome: FoiOutcome, told: readonly Overruled[], opinions: Opinions): Overruled[] {
  const whom = overrulesWhom(outcome);
  if (whom === 'nobody') return [];
  return objectorsAmong(opinions).flatMap(party => {
    const written = told.find(one => one.party === party);
    return written ? [written] : whom === 'all' ? [{ party, reason: '' }] : [];
  });
}

/** What is wrong with the reasons for those who are overruled, in words; each of them is told in writing (article 32). */
export function overruledProblems(outcome: FoiOutcome, told: readonly Overruled[], opinions: Opinions): string[] {
  const objectors = objectorsAmong(opinions);
  return [
    ...told.filter(({ party }) => !objectors.includes(party)).map(({ party }) => `“${party}”没有登记过不同意公开，不用另写告知书`),
    ...overruledBy(outcome, told, opinions).flatMap(({ party, reason }) => {
      if (reason.trim() === '') return [`“${party}”不同意公开，请写明不公开为什么会对公共利益造成重大影响（条例第三十二条）`];
      const blanks = unfilled(reason);
      return blanks.length > 0 ? [`给“${party}”的理由里还有没填的地方：${blanks.join('、')}`] : [];
    }),
  ];
}
