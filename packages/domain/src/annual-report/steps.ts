import type { StepTable } from '../workflow.ts';

/** The life of a year's report: drafted, checked as an auditor would, approved (and frozen), published. */
export const reportStates = { draft: '起草', checked: '已核对', approved: '已批准', published: '已发布' } as const;
export type ReportState = keyof typeof reportStates;
export type ReportAction = 'edit' | 'check' | 'reopen' | 'approve' | 'publish' | 'revise';

export const reportSteps: StepTable<ReportState, ReportAction> = [
  { action: 'edit', label: '修改', from: ['draft'], to: 'draft', by: ['admin', 'system'] },
  { action: 'check', label: '核对完成，送批', from: ['draft'], to: 'checked', by: ['admin', 'system'] },
  { action: 'reopen', label: '退回修改', from: ['checked'], to: 'draft', by: ['admin', 'reviewer', 'system'] },
  { action: 'approve', label: '批准', from: ['checked'], to: 'approved', by: ['reviewer', 'system'] },
  { action: 'publish', label: '发布', from: ['approved'], to: 'published', by: ['reviewer', 'system'] },
  { action: 'revise', label: '更正（新版本）', from: ['approved', 'published'], to: 'draft', by: ['admin', 'system'] },
];
