import { z } from './words.ts';

/**
 * Everything that can go wrong, as a closed list: a stable code, its HTTP status, and what to tell a person,
 * with what to do next. Servers answer with these and nothing else; screens show `message`.
 */
export const problems = {
  invalid: { status: 400, message: '有内容需要修改，请按提示改好后再提交' },
  sign_in: { status: 401, message: '请先登录。已填写的内容不会丢失' },
  wrong_password: { status: 401, message: '用户名或密码不正确，请重新输入' },
  forbidden: { status: 403, message: '您的岗位不能做这一步，请联系有权限的同事' },
  own_work: { status: 403, message: '不能审核自己经办的内容，请由另一位同事审核' },
  not_found: { status: 404, message: '没有找到，可能已撤下或链接有误，请返回列表查看' },
  wrong_state: { status: 409, message: '这件事已经有了新的进展，请刷新后再操作' },
  stale: { status: 409, message: '别人刚刚修改过这一内容，请刷新后对照再改' },
  duplicate: { status: 409, message: '已经有相同的记录，不需要重复提交' },
  too_large: { status: 413, message: '内容太大，请删减后再提交' },
  unsupported: { status: 415, message: '不支持这种格式，请改用页面上的按钮提交' },
  personal_data: { status: 422, message: '内容里有个人信息，不能公开，请隐去后再提交' },
  locked: { status: 423, message: '连续输错次数过多，账号已暂时锁定，请 30 分钟后再试或联系管理员' },
  too_many: { status: 429, message: '操作太频繁，请稍后再试' },
  internal: { status: 500, message: '系统出了问题，已经记录。请稍后再试，或拨打咨询电话' },
  unavailable: { status: 501, message: '这台服务器没有安装生成这种文件所需的程序，请改下载 Word 文档，或打开网页后打印为 PDF' },
  busy: { status: 503, message: '现在办理的人较多，请稍等一会儿再试' },
} as const;

export type ProblemCode = keyof typeof problems;

export const fieldProblem = z.object({ field: z.string(), message: z.string() });
export type FieldProblem = z.infer<typeof fieldProblem>;

/** The body of every answer that is not a success. `fields` names each wrong field, all of them at once. */
export const problemReply = z.object({
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  message: z.string(),
  fields: z.optional(z.array(fieldProblem)),
});
export type ProblemReply = z.infer<typeof problemReply>;

/** A problem on its way from the rule that raised it to the screen that explains it. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly fields: readonly FieldProblem[];
  constructor(code: ProblemCode, message: string = problems[code].message, fields: readonly FieldProblem[] = []) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.fields = fields;
  }
  get status(): number {
    return problems[this.code].status;
  }
}

/** Every complaint of a failed parse, each with the path of its field. */
export function fieldProblems(error: {
  issues: readonly { path: readonly PropertyKey[]; message: string; code?: string; keys?: string[] }[];
}): FieldProblem[] {
  return error.issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? (issue.keys ?? []).map(key => ({ field: key, message: `不认识的字段：${key}` }))
      : [{ field: issue.path.map(String).join('.'), message: issue.message }],
  );
}
