import type { StaffRole } from '../roles.ts';

/** How late a publication at a set time may be before somebody has to look. */
export const PUBLISHING_LATE_MINUTES = 5;

/** Days before its review from which an item waits for it. */
export const REVIEW_AHEAD_DAYS = 30;

/** How long an author has for what was returned: as long as a signer for what was handed to him. */
export const MENDING_WORKING_DAYS = 2;

/** Whose of it somebody sees: all, what he wrote himself, or what his own signature is next under. */
export type DueShare = 'all' | 'own' | 'turn';

interface Due {
  label: string;
  /** What is in the pile, and what to do about it. */
  means: string;
  /** Whoever can do something about it, and how much of it he sees. Nobody else sees any. */
  seenBy: Partial<Record<StaffRole, DueShare>>;
}

/** What waits for somebody in what is published, the gravest first. */
const dues = {
  stuck: {
    label: '没有按时发布',
    means: `到了所定的时间没有通过检查，或者晚了 ${PUBLISHING_LATE_MINUTES} 分钟以上。取回修改，或者请科室负责人立即发布。`,
    seenBy: { editor: 'own', reviewer: 'all' },
  },
  alarms: {
    label: '已公开的要处理',
    means: '夜间检查在已公开的内容里发现了问题。修改后送审，或者请科室负责人撤回。',
    seenBy: { editor: 'own', reviewer: 'all' },
  },
  owed: {
    label: '紧急发布待补签',
    means: '已经紧急发布，还差领导的签字。',
    seenBy: { reviewer: 'all', deputy: 'turn', director: 'turn' },
  },
  unexplained: {
    label: '政策待解读',
    means: '文件已经公开，还没有发布解读。新建一条政策解读，写明所解读的文件。',
    seenBy: { editor: 'all', reviewer: 'all' },
  },
  returned: {
    label: '退回待修改',
    means: '审批退回拟稿人的，改好再送审。',
    seenBy: { editor: 'own', reviewer: 'all' },
  },
  review: {
    label: '到期复核',
    means: `复核日期已过，或者在 ${REVIEW_AHEAD_DAYS} 天之内。仍然有效的点“复核无误”，有变化的请修改。`,
    seenBy: { editor: 'all', reviewer: 'all' },
  },
} as const satisfies Record<string, Due>;

export type ContentDue = keyof typeof dues;
export const contentDues: Readonly<Record<ContentDue, Due>> = dues;
export const contentDueLabels = Object.fromEntries(Object.entries(dues).map(([key, { label }]) => [key, label])) as Record<
  ContentDue,
  string
>;

/** How somebody with these roles sees a pile: everything that one of them shows; nothing by default. */
export const sharesOf = (due: ContentDue, roles: readonly string[]): DueShare[] => [
  ...new Set(Object.entries(contentDues[due].seenBy).flatMap(([role, share]) => (roles.includes(role) ? [share] : []))),
];

/** The piles that somebody with these roles sees. */
export const duesFor = (roles: readonly string[]): ContentDue[] =>
  (Object.keys(dues) as ContentDue[]).filter(due => sharesOf(due, roles).length > 0);
