import { type Day, day } from '../day.ts';
import { type FoiOutcome, outcomeRule } from './outcomes.ts';

/** What somebody who disagrees is told: nothing, review or court, review before court, or review alone. */
export type RemedyKey = 'none' | 'either' | 'review-first' | 'review-only';

/** From this day on refusals to disclose and failures to act go to review first (行政复议法 2023 年修订，第二十三条). */
export const REVIEW_FIRST_FROM: Day = day('2024-01-01');
export const REVIEW_DAYS = 60;
export const LAWSUIT_MONTHS = 6;
export const LAWSUIT_AFTER_REVIEW_DAYS = 15;

/** Which sentence the reply of a day carries. Notices within the procedure (补正、延期、缴费) carry none. */
export function remedyKey(outcome: FoiOutcome, repliedOn: Day): RemedyKey {
  if (outcome === 'withdrawn') return 'none';
  const { refuses, notSuable = false } = outcomeRule(outcome);
  if (notSuable) return 'review-only';
  return refuses && repliedOn >= REVIEW_FIRST_FROM ? 'review-first' : 'either';
}

/** What somebody may do who got no answer in time. */
export const remedyOfSilence = (dueOn: Day): RemedyKey => (dueOn >= REVIEW_FIRST_FROM ? 'review-first' : 'either');

/** Whom to turn to, from the bureau's settings. */
export interface RemedyPlaces {
  reviewOrgan: string;
  court: string;
}

/** The sentence itself; empty for `none`. `against` names what one disagrees with. */
export function remedySentence(key: RemedyKey, { reviewOrgan, court }: RemedyPlaces, against = '本告知书'): string {
  const received = `自收到${against}之日起`;
  if (key === 'review-first')
    return (
      `如不服${against}，根据《中华人民共和国行政复议法》第二十三条的规定，应当${received}${REVIEW_DAYS}日内先向${reviewOrgan}申请行政复议；` +
      `对行政复议决定不服的，可以自收到行政复议决定书之日起${LAWSUIT_AFTER_REVIEW_DAYS}日内向${court}提起行政诉讼。`
    );
  if (key === 'either')
    return `如不服${against}，可以${received}${REVIEW_DAYS}日内向${reviewOrgan}申请行政复议，或者${received}${LAWSUIT_MONTHS}个月内向${court}提起行政诉讼。`;
  return key === 'review-only' ? `如不服${against}，可以${received}${REVIEW_DAYS}日内向${reviewOrgan}申请行政复议。` : '';
}

/** What the applicant is told when the deadline has passed without a reply. */
export function silenceSentence(dueOn: Day, { reviewOrgan, court }: RemedyPlaces): string {
  return remedyOfSilence(dueOn) === 'review-first'
    ? `答复期限已过。您可以依照《中华人民共和国行政复议法》第二十三条，先向${reviewOrgan}申请行政复议；对复议决定不服的，再向${court}提起行政诉讼。也可以向政府信息公开工作主管部门反映。`
    : `答复期限已过。您可以向${reviewOrgan}申请行政复议，或者向${court}提起行政诉讼，也可以向政府信息公开工作主管部门反映。`;
}
