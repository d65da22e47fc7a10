import type { StepTable } from '../workflow.ts';

/** The life of an item of content, the same for every kind. */
export const contentStates = {
  draft: '拟稿',
  review: '待审核',
  published: '已发布',
  withdrawn: '已撤回',
  discarded: '已作废',
} as const;
export type ContentState = keyof typeof contentStates;
export type ContentAction = 'edit' | 'submit' | 'discard' | 'recall' | 'return' | 'publish' | 'withdraw' | 'revise';

export const contentSteps: StepTable<ContentState, ContentAction> = [
  { action: 'edit', label: '修改', from: ['draft'], to: 'draft', by: ['editor', 'system'] },
  { action: 'submit', label: '送审', from: ['draft'], to: 'review', by: ['editor', 'system'] },
  { action: 'discard', label: '作废', from: ['draft'], to: 'discarded', by: ['editor', 'system'] },
  { action: 'recall', label: '取回修改', from: ['review'], to: 'draft', by: ['editor', 'system'] },
  { action: 'return', label: '退回', from: ['review'], to: 'draft', by: ['reviewer', 'system'] },
  { action: 'publish', label: '审核并发布', from: ['review'], to: 'published', by: ['reviewer', 'system'] },
  { action: 'withdraw', label: '撤回', from: ['published'], to: 'withdrawn', by: ['reviewer', 'system'] },
  { action: 'revise', label: '重新拟稿', from: ['withdrawn'], to: 'draft', by: ['editor', 'system'] },
];
