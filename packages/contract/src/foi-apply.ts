import { foiForms, foiProofs, foiWays, isResidentNumber } from '@vc/domain';
import { fileKey } from './attachment.ts';
import { applicant } from './foi-shapes.ts';
import { mobile, oneOf, optionalText, text, z } from './words.ts';

export const FOI_WANTED_MAX = 2000;

const files = z._default(z.array(fileKey).check(z.maxLength(9, '文件最多 9 个，请删减')), []);

/** What an application says (条例第二十九条). Nobody is asked what it is for. */
export const applicationFields = {
  applicantClass: applicant,
  name: text('姓名或者单位名称', 60),
  contactName: optionalText('联系人', 30),
  proof: z.optional(z.nullable(oneOf('证件', foiProofs))),
  proofNumber: optionalText('证件号码', 40),
  phone: z.optional(z.nullable(z.union([z.literal(''), mobile('联系手机')]))),
  email: z.optional(
    z.nullable(
      z
        .string('电子邮箱应为文字')
        .check(z.trim(), z.regex(/^$|^[^\s@]{1,60}@[^\s@]{1,60}\.[a-z]{2,10}$/i, '电子邮箱写成 name@example.cn 的样子')),
    ),
  ),
  address: optionalText('通信地址', 120),
  title: text('要申请的信息名称', 200),
  documentNumber: optionalText('文号', 100),
  wanted: optionalText('内容描述', FOI_WANTED_MAX),
  form: z.optional(z.nullable(oneOf('提供形式', foiForms))),
  way: z.optional(z.nullable(oneOf('获取方式', foiWays))),
  help: optionalText('需要的帮助', 300),
};

export type Application = z.infer<z.ZodMiniObject<typeof applicationFields>>;

interface Complaint {
  path: string;
  message: string;
}

/** What of an application does not go together, field by field. `paper`: it came on paper, whose gaps are asked for by 补正. */
export function applicationProblems(form: Application, paper: boolean): Complaint[] {
  const found: Complaint[] = [];
  const wrong = (bad: boolean, path: string, message: string) => {
    if (bad) found.push({ path, message });
  };
  wrong(!form.phone && !form.email && !form.address && !paper, 'phone', '请留一种联系方式：手机、邮箱或者通信地址');
  wrong(form.way === 'post' && !form.address, 'address', '选了邮寄，请填写通信地址');
  wrong(form.way === 'email' && !form.email, 'email', '选了电子邮件，请填写邮箱');
  wrong(
    form.proof === 'resident' && Boolean(form.proofNumber) && !isResidentNumber(form.proofNumber ?? ''),
    'proofNumber',
    '身份证号不对，请核对每一位数字',
  );
  wrong(form.applicantClass !== 'natural' && !form.contactName && !paper, 'contactName', '请填写联系人姓名');
  if (paper) return found;
  wrong(!form.wanted && !form.documentNumber, 'wanted', '请说说要找的内容，或者写上文号，方便我们查找');
  wrong(!form.form, 'form', '请选择提供形式');
  wrong(!form.way, 'way', '请选择获取方式');
  return found;
}

const complain =
  <T extends Application>(paper: boolean) =>
  (form: T, context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string; input: unknown }) => void }) => {
    for (const { path, message } of applicationProblems(form, paper))
      context.addIssue({ code: 'custom', path: [path], message, input: form });
  };

/** The form of a phone. */
export const applyInput = z
  .strictObject({
    ...applicationFields,
    /** Pictures of what proves who the applicant is; needed unless the number is given. */
    identityFiles: files,
    files,
    agreed: z.literal(true, '请先阅读并同意个人信息的使用说明'),
    clientKey: z.string('请重新打开页面再提交').check(z.regex(/^[\w-]{8,40}$/, '请重新打开页面再提交')),
  })
  .check(
    z.superRefine((form, context) => {
      complain(false)(form, context as never);
      if (!form.proofNumber && form.identityFiles.length === 0)
        context.addIssue({ code: 'custom', path: ['proofNumber'], message: '请填写证件号码，或者上传证件照片', input: form });
    }),
  );

export { complain, files as fileKeys };
