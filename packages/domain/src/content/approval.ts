import type { StaffRole } from '../roles.ts';

/**
 * The steps by which an item is approved (级级报审), each signed by somebody of its own. The secrecy check (保密审查) is one
 * of them and is never left out (政府信息公开条例第十七条：先审查、后公开).
 */
export const approvalSteps = {
  section: { label: '科室负责人审核', role: 'reviewer', workingDays: 2 },
  secrecy: { label: '保密审查', role: 'secrecy', workingDays: 5 },
  deputy: { label: '分管领导审批', role: 'deputy', workingDays: 2 },
  director: { label: '局长审批', role: 'director', workingDays: 2 },
} as const satisfies Record<string, { label: string; role: StaffRole; workingDays: number }>;
export type ApprovalStep = keyof typeof approvalSteps;
export const approvalLabels = Object.fromEntries(Object.entries(approvalSteps).map(([key, { label }]) => [key, label])) as Record<
  ApprovalStep,
  string
>;

/** How far up an item has to go before it may be public. */
export const approvalChains = {
  ordinary: ['section', 'secrecy'],
  leader: ['section', 'secrecy', 'deputy'],
  director: ['section', 'secrecy', 'deputy', 'director'],
} as const satisfies Record<string, readonly ApprovalStep[]>;
export type ApprovalChain = keyof typeof approvalChains;

/** 公开属性, decided when a thing is drafted; what is not public on our own initiative says on which ground. */
export const publicAttributes = { public: '主动公开', 'on-request': '依申请公开', withheld: '不予公开' } as const;
export type PublicAttribute = keyof typeof publicAttributes;

/** What a signer may say. `urgent` publishes before the steps that are left, which are then signed afterwards. */
export const decisions = { agree: '同意', return: '退回', urgent: '紧急发布', endorse: '补签同意', object: '补签不同意' } as const;
export type Decision = keyof typeof decisions;
