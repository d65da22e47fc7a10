import { type Day, dayInWords } from '../day.ts';
import { type FoiEvent, lastOf } from './events.ts';
import { type FoiOutcome, releases } from './outcomes.ts';
import type { FoiStanding } from './standing.ts';
import { objectorsAmong, overrulesWhom } from './third-parties.ts';

/** A rule that may be broken, the field it concerns, and what to do instead. */
export type Complaint = readonly [wrong: boolean, field: string, message: string];

/** True while it is the applicant's turn, so that nothing but the end of waiting in vain can be answered. */
export const waitsForApplicant = (state: FoiStanding['state'], outcome: FoiOutcome): boolean =>
  (state === 'correcting' && outcome !== 'uncorrected') || (state === 'paying' && outcome !== 'unpaid');

/** What has to have happened before an application can end in some way. */
export function outcomeComplaints(
  outcome: FoiOutcome,
  on: Day,
  { events, standing }: { events: readonly FoiEvent[]; standing: FoiStanding },
): Complaint[] {
  const pending = standing.opinions.find(({ answeredOn, dueOn }) => !answeredOn && on <= dueOn);
  const reasonsAsked = lastOf(events, 'reasons-asked');
  const thirdParties = standing.opinions.filter(one => one.of === 'third-party');
  const { state, applicantUntil } = standing;
  return [
    [outcome === 'withdrawn', 'outcome', '申请人撤回的，请用“撤回申请”登记'],
    [
      waitsForApplicant(state, outcome),
      'outcome',
      state === 'paying' ? '正在等申请人缴费，收到缴费后再答复' : '正在等申请人补正，收到补正后再答复',
    ],
    [
      releases(outcome) && Boolean(pending),
      'outcome',
      `“${pending?.party}”的意见还没有到，最迟${pending ? dayInWords(pending.dueOn) : ''}；到期后才能决定公开`,
    ],
    [
      outcome === 'unclear' && !lastOf(events, 'correction-received'),
      'outcome',
      '要先告知补正，收到补正后仍不明确的才能选这一项（条例第三十条）',
    ],
    [
      outcome === 'uncorrected' && (state !== 'correcting' || !applicantUntil || on <= applicantUntil),
      'outcome',
      state === 'correcting' && applicantUntil
        ? `补正期限到${dayInWords(applicantUntil)}为止，还没有过`
        : '没有在等申请人补正，不能选这一项',
    ],
    [
      outcome === 'unpaid' && (state !== 'paying' || !applicantUntil || on <= applicantUntil),
      'outcome',
      state === 'paying' && applicantUntil ? `缴费期限到${dayInWords(applicantUntil)}为止，还没有过` : '没有在等申请人缴费，不能选这一项',
    ],
    [
      outcome === 'excessive' && !(reasonsAsked && (lastOf(events, 'reasons-received') || on > reasonsAsked.until)),
      'outcome',
      '要先请申请人说明理由，理由不合理或者逾期不说明的才能选这一项（条例第三十五条）',
    ],
    [
      outcome === 'third-party' && thirdParties.length > 0 && thirdParties.every(one => one.agrees === true),
      'outcome',
      '征求过意见的第三方都同意公开，不能以保护第三方为由不公开（条例第十五条）',
    ],
  ];
}

/** What else to look at before ending an application in some way; nothing that stops it. */
export function outcomeCautions(
  outcome: FoiOutcome,
  { opinions, due }: { opinions: FoiStanding['opinions']; due: Day },
  on: Day,
): string[] {
  const cautions: string[] = [];
  if (on > due) cautions.push(`答复期限${dayInWords(due)}已过，这件会记为逾期答复`);
  if (outcome === 'third-party' && !opinions.some(one => one.of === 'third-party'))
    cautions.push('还没有书面征求第三方的意见（条例第三十二条）；确属应当征求的，请先征求');
  const whom = overrulesWhom(outcome);
  const against = objectorsAmong(opinions)
    .map(party => `“${party}”`)
    .join('、');
  if (against && whom === 'all')
    cautions.push(`${against}不同意公开；因公共利益决定公开的，要把公开的内容和理由书面告知第三方（条例第三十二条）`);
  if (against && whom === 'chosen')
    cautions.push(`${against}不同意公开；公开的部分里有谁的信息，就要书面告知谁（条例第三十二条），没有的不用告知`);
  return cautions;
}
