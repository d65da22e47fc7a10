import type { Day } from '../day.ts';
import type { FoiChannel } from './channels.ts';
import type { FoiOutcome } from './outcomes.ts';

/** Whose opinion is asked: somebody whose rights are touched (article 32), or an organ that made the information too (article 34). */
export const opinionKinds = { 'third-party': '第三方', 'co-maker': '共同制作机关' } as const;
export type OpinionKind = keyof typeof opinionKinds;

/**
 * What can happen to an application, each on its day. The list of them is the truth: state, deadline and what is due
 * next are read from it and never kept beside it.
 */
export type FoiEvent = { on: Day } & (
  | { kind: 'received'; channel: FoiChannel }
  | { kind: 'correction-asked'; until: Day }
  | { kind: 'correction-received' }
  /** `deliveredOn`: the day they received the letter; the day it was sent while that is not known. */
  | { kind: 'opinion-asked'; of: OpinionKind; party: string; deliveredOn?: Day | null }
  | { kind: 'opinion-received'; party: string; agrees: boolean }
  | { kind: 'extended'; days: number; approvedBy: string }
  /** `deliveredOn` as above: the twenty days for paying run from the day the notice was received. */
  | { kind: 'fee-asked'; fen: number; deliveredOn?: Day | null }
  | { kind: 'fee-paid' }
  | { kind: 'reasons-asked'; until: Day }
  | { kind: 'reasons-received' }
  /** The reasons are good, the time is not enough: a longer period is set and told (article 35). */
  | { kind: 'delay-set'; until: Day; approvedBy: string }
  | { kind: 'withdrawn' }
  | { kind: 'replied'; outcome: FoiOutcome }
);
export type FoiEventKind = FoiEvent['kind'];
export type FoiEventOf<K extends FoiEventKind> = Extract<FoiEvent, { kind: K }>;

/** Each in the words of the timeline. */
export const foiEventLabels: Readonly<Record<FoiEventKind, string>> = {
  received: '收到申请',
  'correction-asked': '告知补正',
  'correction-received': '收到补正',
  'opinion-asked': '征求意见',
  'opinion-received': '收到意见',
  extended: '延长答复期限',
  'fee-asked': '通知缴费',
  'fee-paid': '收到信息处理费',
  'reasons-asked': '要求说明理由',
  'reasons-received': '收到理由',
  'delay-set': '确定延迟答复的期限',
  withdrawn: '申请人撤回',
  replied: '作出答复',
};

/** Working days that the law gives for each thing (articles 30, 32, 33, 34; fee rules 国办函〔2020〕109号). */
export const CORRECTION_NOTICE_DAYS = 7;
export const OPINION_DAYS = 15;
export const PAYMENT_DAYS = 20;
/** The law says a reasonable period for correcting and no number; the platform holds less than five working days unreasonable. */
export const CORRECTION_LEAST_DAYS = 5;

/** The last event of a kind, if any. */
export const lastOf = <K extends FoiEventKind>(events: readonly FoiEvent[], kind: K): FoiEventOf<K> | undefined =>
  events.findLast((event): event is FoiEventOf<K> => event.kind === kind);
