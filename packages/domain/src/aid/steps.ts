import type { CasePhase } from '../case/case.ts';
import type { Role } from '../roles.ts';
import type { StepTable } from '../workflow.ts';

/** Where an application for aid stands. A draft is none of these: it is no case. */
export const aidStates = {
  filed: '已提交，等待受理',
  asked: '需要补充材料',
  accepted: '已受理，正在核实',
  checked: '已核实，等待决定',
  granted: '已批准，准备公示',
  publicity: '公示中',
  paid: '已发放',
  closed: '已办结',
  declined: '未予批准',
  withdrawn: '本人撤回',
  lapsed: '逾期未补，终止办理',
} as const;
export type AidState = keyof typeof aidStates;

export type AidAction =
  | 'accept'
  | 'ask'
  | 'supply'
  | 'lapse'
  | 'check'
  | 'recheck'
  | 'grant'
  | 'decline'
  | 'post'
  | 'challenge'
  | 'card'
  | 'pay'
  | 'received'
  | 'finish'
  | 'withdraw';

const handler: readonly Role[] = ['clerk', 'system'];
const deciders: readonly Role[] = ['reviewer', 'deputy', 'system'];
const person: readonly Role[] = ['veteran', 'system'];
/** From the person's phone, or registered at the counter (柜台登记) by whoever holds the case. */
const personOrCounter: readonly Role[] = ['veteran', 'clerk', 'system'];

/**
 * Who may do what. Beyond the table: only the case's holder does a clerk's steps; nobody decides what he checked himself,
 * nor pays to an account that he wrote down himself; an amount above the bureau's limit is for the deputy (`aidNeedsDeputy`);
 * payment waits for the end of publicity.
 */
export const aidSteps: StepTable<AidState, AidAction> = [
  { action: 'accept', label: '受理', from: ['filed'], to: 'accepted', by: handler },
  { action: 'ask', label: '请补充材料', from: ['filed'], to: 'asked', by: handler },
  { action: 'supply', label: '补交材料', from: ['asked'], to: 'filed', by: personOrCounter },
  { action: 'lapse', label: '逾期未补，终止', from: ['asked'], to: 'lapsed', by: handler },
  { action: 'check', label: '登记入户核实', from: ['accepted', 'checked'], to: 'checked', by: handler },
  { action: 'recheck', label: '退回重新核实', from: ['checked'], to: 'accepted', by: deciders },
  { action: 'grant', label: '批准', from: ['checked'], to: 'granted', by: deciders },
  { action: 'decline', label: '不予批准', from: ['checked'], to: 'declined', by: deciders },
  { action: 'post', label: '公示', from: ['granted'], to: 'publicity', by: ['reviewer', 'system'] },
  { action: 'challenge', label: '公示有异议', from: ['publicity'], to: 'accepted', by: ['reviewer', 'system'] },
  { action: 'card', label: '填写收款账户', from: ['granted'], to: 'granted', by: personOrCounter },
  { action: 'card', label: '填写收款账户', from: ['publicity'], to: 'publicity', by: personOrCounter },
  { action: 'pay', label: '登记发放', from: ['publicity'], to: 'paid', by: handler },
  { action: 'received', label: '我收到了', from: ['paid'], to: 'closed', by: person },
  { action: 'finish', label: '办结', from: ['paid'], to: 'closed', by: handler },
  { action: 'withdraw', label: '撤回申请', from: ['filed', 'asked', 'accepted', 'checked'], to: 'withdrawn', by: personOrCounter },
];

/** Ends of an application. */
export const aidEnds = ['closed', 'declined', 'withdrawn', 'lapsed'] as const satisfies readonly AidState[];
export const isAidEnd = (state: AidState): boolean => (aidEnds as readonly AidState[]).includes(state);

/** States in which aid has been granted and stands. */
export const aidGrantedStates = ['granted', 'publicity', 'paid', 'closed'] as const satisfies readonly AidState[];

/** How far a state is in the words that all cases share. */
export function aidPhase(state: AidState): CasePhase {
  if (state === 'filed' || state === 'asked') return 'received';
  return state === 'accepted' || state === 'checked' ? 'assigned' : 'answered';
}
