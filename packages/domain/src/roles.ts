/** Who acts. The first three are not staff: a stranger, a veteran's device session, the program itself. */
export const roles = {
  anyone: '访客',
  veteran: '群众',
  system: '系统',
  clerk: '咨询答复员',
  editor: '拟稿人',
  reviewer: '科室负责人',
  secrecy: '保密审查员',
  deputy: '分管领导',
  director: '局长',
  admin: '管理员',
} as const;

export type Role = keyof typeof roles;

/** The roles a staff account can hold; one person may hold several. */
export const staffRoles = ['clerk', 'editor', 'reviewer', 'secrecy', 'deputy', 'director', 'admin'] as const satisfies readonly Role[];
export type StaffRole = (typeof staffRoles)[number];
