import { letterPatternProblem, replySigners } from '@vc/domain';
import { route } from './route.ts';
import { oneOf, optionalText, telephone, text, z } from './words.ts';

/** What letters say of the bureau, and who signs them. */
export const foiSettings = z.object({
  /** The office for disclosure (政府信息公开工作机构). */
  office: text('政府信息公开工作机构', 60),
  phone: telephone('联系电话'),
  address: optionalText('通信地址', 120),
  /** How letters are numbered: `某退役军人局依申请〔{year}〕{serial}号`. */
  letterPattern: z.string('请填写文号格式').check(
    z.trim(),
    z.superRefine<string>((pattern, context) => {
      const problem = letterPatternProblem(pattern);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    }),
  ),
  reviewOrgan: text('行政复议机关', 60),
  court: text('人民法院', 60),
  /** Who lets a reply go that withholds something. */
  refusalSigner: oneOf('不予公开由谁审批', replySigners),
  /** The section on whose desk applications are put; empty for the bureau's pool. */
  section: optionalText('承办科室', 20),
});
export type FoiSettings = z.infer<typeof foiSettings>;

export const foiSettingRoutes = {
  read: route({
    method: 'GET',
    path: '/staff/foi-settings',
    access: 'staff',
    summary: '依申请公开的设置',
    input: z.strictObject({}),
    reply: foiSettings,
  }),
  change: route({
    method: 'PUT',
    path: '/staff/foi-settings',
    access: ['admin'],
    summary: '修改依申请公开的设置',
    input: z.strictObject(foiSettings.shape),
    reply: foiSettings,
  }),
};
