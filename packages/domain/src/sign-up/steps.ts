import type { Day } from '../day.ts';
import type { StepTable } from '../workflow.ts';

/** Where a person's place in an activity stands. A place given up is free for somebody else at once; one of an activity that is called off is kept for it to be held after all. */
export const signUpStates = { joined: '已报名', cancelled: '已取消', 'called-off': '活动已取消' } as const;
export type SignUpState = keyof typeof signUpStates;
export type SignUpAction = 'cancel' | 'call-off' | 'resume';

export const signUpSteps: StepTable<SignUpState, SignUpAction> = [
  { action: 'cancel', label: '取消报名', from: ['joined'], to: 'cancelled', by: ['veteran', 'system'] },
  { action: 'call-off', label: '取消活动', from: ['joined'], to: 'called-off', by: ['system'] },
  { action: 'resume', label: '恢复活动', from: ['called-off'], to: 'joined', by: ['system'] },
];

/** What a place comes to for its person today: an activity that was held is over. */
export const signUpStandings = { ...signUpStates, over: '已结束' } as const;
export type SignUpStanding = keyof typeof signUpStandings;

/** How a place stands today. `live`: the activity is public; `heldOn`: its day, when it is known. */
export function signUpStanding(state: SignUpState, { live, heldOn }: { live: boolean; heldOn: Day | null }, today: Day): SignUpStanding {
  if (state !== 'joined') return state;
  if (heldOn !== null && heldOn < today) return 'over';
  return live ? 'joined' : 'called-off';
}
