import type { StepTable } from '../workflow.ts';

/** Where a consultation (留言咨询) stands between the asker and the bureau. */
export const consultationStates = { received: '待答复', checking: '待审核发出', answered: '已答复', rated: '已评价' } as const;
export type ConsultationState = keyof typeof consultationStates;
export type ConsultationAction = 'answer' | 'submit' | 'send' | 'return' | 'follow-up' | 'rate' | 'reopen';

/**
 * An answer goes out at once (`answer`), or, where its section wants a second pair of eyes, by way of the section head
 * (`submit`, then `send` or `return`). A question asked in addition and the first dissatisfied rating open it again.
 */
export const consultationSteps: StepTable<ConsultationState, ConsultationAction> = [
  { action: 'answer', label: '发出答复', from: ['received'], to: 'answered', by: ['clerk', 'system'] },
  { action: 'submit', label: '送审答复', from: ['received'], to: 'checking', by: ['clerk', 'system'] },
  { action: 'send', label: '审核并发出', from: ['checking'], to: 'answered', by: ['reviewer', 'system'] },
  { action: 'return', label: '退回修改', from: ['checking'], to: 'received', by: ['reviewer', 'system'] },
  { action: 'follow-up', label: '追问', from: ['answered', 'rated'], to: 'received', by: ['veteran', 'system'] },
  { action: 'rate', label: '评价', from: ['answered'], to: 'rated', by: ['veteran', 'system'] },
  { action: 'reopen', label: '不满意，重新办理', from: ['answered'], to: 'received', by: ['veteran', 'system'] },
];

/** States in which somebody waits for an answer and the clock runs. */
export const openConsultationStates: readonly ConsultationState[] = ['received', 'checking'];
export const isOpenConsultation = (state: ConsultationState): boolean => openConsultationStates.includes(state);

/** How often one may ask in addition: above what a matter needs; then a new question serves better. */
export const FOLLOW_UPS_MAX = 10;

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

/** True for the rating that opens a case again: the first dissatisfied one. The second ends it, before the section head. */
export const reopens = (rating: Rating, reopenedBefore: boolean): boolean => rating === 'dissatisfied' && !reopenedBefore;
