import type { Role } from '../roles.ts';
import type { Step, StepTable } from '../workflow.ts';
import { type ApprovalChain, type ApprovalStep, approvalChains, approvalSteps } from './approval.ts';

/** Where the working copy of an item stands. Its live version, when there is one, stands beside it untouched. */
export const contentStates = {
  draft: '拟稿',
  section: '待科室负责人审核',
  secrecy: '待保密审查',
  deputy: '待分管领导审批',
  director: '待局长审批',
  approved: '已批准，待发布',
  done: '已发布',
  kept: '已归档，不公开',
  discarded: '已作废',
} as const;
export type ContentState = keyof typeof contentStates;

/** What the public sees of an item: nothing, its live version, or that version under a notice of withdrawal (撤回). */
export const liveStates = { none: '未公开', live: '已公开', withdrawn: '已撤回' } as const;
export type LiveState = keyof typeof liveStates;

export type ContentAction =
  | 'edit'
  | 'submit'
  | 'discard'
  | 'drop'
  | 'recall'
  | 'return'
  | 'approve'
  | 'urgent'
  | 'endorse'
  | 'object'
  | 'keep'
  | 'publish'
  | 'revise';
export type LiveAction = 'confirm' | 'withdraw' | 'unpublish';

const program: Role = 'system';
/** Those who may sign at some step. */
const signers: readonly Role[] = ['reviewer', 'deputy', 'director', program];

function signing(chain: readonly ApprovalStep[]): Step<ContentState, ContentAction>[] {
  return chain.flatMap((step, i): Step<ContentState, ContentAction>[] => {
    const by: readonly Role[] = [approvalSteps[step].role, program];
    return [
      { action: 'return', label: '退回', from: [step], to: 'draft', by },
      { action: 'approve', label: '同意', from: [step], to: chain[i + 1] ?? 'approved', by },
    ];
  });
}

function stepsOf(chain: readonly ApprovalStep[]): StepTable<ContentState, ContentAction> {
  const afterSecrecy = chain.slice(chain.indexOf('secrecy') + 1);
  return [
    { action: 'edit', label: '修改', from: ['draft'], to: 'draft', by: ['editor', program] },
    { action: 'submit', label: '送审', from: ['draft'], to: chain[0] ?? 'approved', by: ['editor', program] },
    { action: 'discard', label: '作废', from: ['draft'], to: 'discarded', by: ['editor', program] },
    { action: 'drop', label: '放弃修改', from: ['draft'], to: 'done', by: ['editor', program] },
    { action: 'recall', label: '取回修改', from: [...chain, 'approved'], to: 'draft', by: ['editor', program] },
    ...signing(chain),
    { action: 'urgent', label: '紧急发布', from: afterSecrecy, to: 'done', by: signers },
    { action: 'endorse', label: '补签同意', from: ['done'], to: 'done', by: ['deputy', 'director', program] },
    { action: 'object', label: '补签不同意', from: ['done'], to: 'done', by: ['deputy', 'director', program] },
    { action: 'keep', label: '归档', from: ['approved'], to: 'kept', by: [program] },
    { action: 'publish', label: '立即发布', from: ['approved'], to: 'done', by: ['reviewer', program] },
    { action: 'revise', label: '修改', from: ['done', 'kept'], to: 'draft', by: ['editor', program] },
  ];
}

/** The life of an item of content, by how far up it has to go. */
export const contentSteps: Readonly<Record<ApprovalChain, StepTable<ContentState, ContentAction>>> = {
  ordinary: stepsOf(approvalChains.ordinary),
  leader: stepsOf(approvalChains.leader),
  director: stepsOf(approvalChains.director),
};

/** What may be done with the live version: withdrawn it can still be read under a notice; unpublished it is gone. */
export const liveSteps: StepTable<LiveState, LiveAction> = [
  { action: 'confirm', label: '复核无误', from: ['live'], to: 'live', by: ['editor', 'reviewer', program] },
  { action: 'withdraw', label: '撤回', from: ['live'], to: 'withdrawn', by: ['reviewer', program] },
  { action: 'unpublish', label: '下线', from: ['live', 'withdrawn'], to: 'none', by: ['reviewer', program] },
];

/** The states in which somebody has to sign. */
export const signingStates = Object.keys(approvalSteps) as ApprovalStep[];
export const isSigning = (state: ContentState): state is ApprovalStep => (signingStates as string[]).includes(state);

/** The ways in which staff look through what they publish. */
export const contentViews = {
  mine: '等我签字',
  all: '全部',
  drafts: '拟稿中',
  signing: '审批中',
  approved: '待发布',
  live: '已公开',
  withdrawn: '已撤回',
  kept: '不公开归档',
  discarded: '已作废',
} as const;
export type ContentView = keyof typeof contentViews;
