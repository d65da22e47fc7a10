import { staffRoles } from '@vc/domain';
import { route } from './route.ts';
import { text, z } from './words.ts';

export const PASSWORD_MIN = 12;

export const staffMember = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  section: z.nullable(z.string()),
  roles: z.array(z.enum(staffRoles)),
  mustChangePassword: z.boolean(),
});
export type StaffMember = z.infer<typeof staffMember>;

/** A password staff choose: long, of several kinds of characters. */
export const newPassword = z.string('请填写新密码').check(
  z.minLength(PASSWORD_MIN, `密码至少 ${PASSWORD_MIN} 位`),
  z.maxLength(128, '密码最多 128 位'),
  z.refine(
    value => [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter(kind => kind.test(value)).length >= 3,
    '密码要有大写字母、小写字母、数字、符号中的三种',
  ),
);

export const username = z
  .string('请填写用户名')
  .check(z.trim(), z.toLowerCase(), z.regex(/^[a-z][a-z0-9._-]{1,31}$/, '用户名为 2 至 32 位小写字母、数字，以字母开头'));

export const sessionRoutes = {
  device: route({
    method: 'POST',
    path: '/session/device',
    access: 'anyone',
    summary: '为这台设备建立匿名会话，不要任何个人信息',
    input: z.strictObject({}),
    reply: z.object({ token: z.string() }),
  }),
  signIn: route({
    method: 'POST',
    path: '/session/staff',
    access: 'anyone',
    summary: '工作人员登录',
    input: z.strictObject({ username, password: text('密码', 128) }),
    reply: staffMember,
  }),
  me: route({
    method: 'GET',
    path: '/session/staff',
    access: 'staff',
    summary: '当前登录的工作人员',
    input: z.strictObject({}),
    reply: staffMember,
  }),
  signOut: route({
    method: 'DELETE',
    path: '/session/staff',
    access: 'staff',
    summary: '退出登录',
    input: z.strictObject({}),
    reply: z.object({ ok: z.literal(true) }),
  }),
  changePassword: route({
    method: 'POST',
    path: '/session/staff/password',
    access: 'staff',
    summary: '修改自己的密码',
    input: z.strictObject({ current: text('当前密码', 128), next: newPassword }),
    reply: staffMember,
  }),
};
