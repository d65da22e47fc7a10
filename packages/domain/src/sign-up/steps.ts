import type { StepTable } from '../workflow.ts';

/** Where a person's place in an activity stands. A place given up is free for somebody else at once. */
export const signUpStates = { joined: '已报名', cancelled: '已取消' } as const;
export type SignUpState = keyof typeof signUpStates;
export type SignUpAction = 'cancel';

export const signUpSteps: StepTable<SignUpState, SignUpAction> = [
  { action: 'cancel', label: '取消报名', from: ['joined'], to: 'cancelled', by: ['veteran', 'system'] },
];
