import { caseKinds } from '../case/case.ts';

/** What somebody is told of, and who: veterans first, staff after. */
export const noticeKinds = {
  answered: '有了答复',
  'needs-you': '需要您补充',
  progress: '有了进展',
  closed: '已经办结',
  opened: '新到一件',
  assigned: '分给您办理',
  transferred: '转到本科室',
  'to-sign': '等您审批',
  reminder: '期限提醒',
  feedback: '群众反馈',
  alert: '需要马上联系',
  changed: '有变动',
  'called-off': '已经取消',
} as const;
export type NoticeKind = keyof typeof noticeKinds;

/** What veterans are told about: a case, or a place in an activity; and staff: a case, or a pile of content that waits. */
export const veteranSubjects = { ...caseKinds, sign_up: '活动报名' } as const;
export const staffSubjects = { ...caseKinds, 'content-due': '内容待办' } as const;
export type VeteranSubject = keyof typeof veteranSubjects;
export type StaffSubject = keyof typeof staffSubjects;
export type NoticeSubject = VeteranSubject | StaffSubject;

/** A notice's words: no name, no telephone and nothing of what was written, for any channel may carry them. */
export interface NoticeWords {
  title: string;
  body: string;
}
