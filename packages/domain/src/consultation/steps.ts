import type { StepTable } from '../workflow.ts';

/** Where a consultation (留言咨询) stands between the asker and the bureau. */
export const consultationStates = { received: '已收到', answered: '已答复', rated: '已评价' } as const;
export type ConsultationState = keyof typeof consultationStates;
export type ConsultationAction = 'answer' | 'rate';

export const consultationSteps: StepTable<ConsultationState, ConsultationAction> = [
  { action: 'answer', label: '答复', from: ['received'], to: 'answered', by: ['clerk', 'system'] },
  { action: 'rate', label: '评价', from: ['answered'], to: 'rated', by: ['veteran', 'system'] },
];

/**
 * Whether it is public as a question-and-answer (公众问答). A public answer is a publication of its own:
 * one person edits out personal data and proposes, another approves.
 */
export const publicityStates = {
  private: '未公开',
  proposed: '待审核公开',
  published: '已公开',
  withdrawn: '已撤下',
} as const;
export type PublicityState = keyof typeof publicityStates;
export type PublicityAction = 'propose' | 'decline' | 'publish' | 'withdraw';

export const publicitySteps: StepTable<PublicityState, PublicityAction> = [
  { action: 'propose', label: '提请公开', from: ['private', 'withdrawn'], to: 'proposed', by: ['clerk', 'system'] },
  { action: 'decline', label: '不予公开', from: ['proposed'], to: 'private', by: ['reviewer', 'system'] },
  { action: 'publish', label: '审核并公开', from: ['proposed'], to: 'published', by: ['reviewer', 'system'] },
  { action: 'withdraw', label: '撤下', from: ['published'], to: 'withdrawn', by: ['reviewer', 'system'] },
];

/** Satisfaction (满意度) after an answer. */
export const ratings = { satisfied: '满意', fair: '基本满意', dissatisfied: '不满意' } as const;
export type Rating = keyof typeof ratings;
