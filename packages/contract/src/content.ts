import { approvalLabels, contentStates, contentViews, decisions, liveStates, publicAttributes, type StaffRole } from '@vc/domain';
import { attachment } from './attachment.ts';
import { kindLabels } from './kinds/index.ts';
import { fileRoute, route } from './route.ts';
import { count, cursor, day, flag, id, instant, oneOf, optionalText, pageOf, pageSize, text, version, webAddress, z } from './words.ts';

export const kindKey = oneOf('内容类型', kindLabels);
const fields = z.record(z.string(), z.unknown());
const state = oneOf('状态', contentStates);
const live = oneOf('公开状态', liveStates);
const attribute = oneOf('公开属性', publicAttributes);
const actions = z.array(
  z.enum([
    'edit',
    'submit',
    'discard',
    'drop',
    'recall',
    'return',
    'approve',
    'urgent',
    'endorse',
    'object',
    'publish',
    'revise',
    'withdraw',
    'unpublish',
  ]),
);

/** A line in a public list. */
export const contentCard = z.object({
  id: z.string(),
  kind: kindKey,
  category: z.string(),
  place: z.nullable(z.string()),
  title: z.string(),
  summary: z.string(),
  lines: z.array(z.string()),
  publishedOn: day('发布日期'),
  expiresOn: z.nullable(day('截止日期')),
  expired: z.boolean(),
});
export type ContentCard = z.infer<typeof contentCard>;

const link = z.object({ id: z.string(), kind: kindKey, title: z.string() });

/** A public page. `body` is HTML of the safe subset. */
export const contentDetail = z.object({
  ...contentCard.shape,
  body: z.string(),
  fields,
  formedOn: z.nullable(day('成文日期')),
  indexNumber: z.nullable(z.string()),
  sourceUrl: z.nullable(z.string()),
  /** The last day on which something in it really changed; null when nothing has since it was published. */
  updatedOn: z.nullable(day('更新日期')),
  /** What changed, newest first. */
  changes: z.array(z.object({ on: day('更新日期'), note: z.string() })),
  /** It may still be read, under this notice. */
  withdrawn: z.nullable(z.object({ on: day('撤回日期'), reason: z.string() })),
  attachments: z.array(attachment),
  about: z.nullable(link),
  explainedBy: z.array(link),
});
export type ContentDetail = z.infer<typeof contentDetail>;

export const historyLine = z.object({ at: instant, who: z.string(), act: z.string(), note: z.nullable(z.string()) });
export type HistoryLine = z.infer<typeof historyLine>;

const step = oneOf('审批步骤', approvalLabels);

/** Who has to sign next, and by when. */
export const contentHolder = z.object({ step, names: z.array(z.string()), dueOn: day('办理期限'), late: z.boolean() });

/** A signature under an item, as the approval form (政府信息公开审批表) prints it. */
export const contentApproval = z.object({
  round: z.number(),
  step,
  decision: oneOf('意见', decisions),
  opinion: z.nullable(z.string()),
  name: z.string(),
  at: instant,
  /** False when the item was changed after it was signed: the signature holds no more. */
  holds: z.boolean(),
});
export type ContentApproval = z.infer<typeof contentApproval>;

/** A line in the staff's list. */
export const contentRow = z.object({
  id: z.string(),
  kind: kindKey,
  category: z.string(),
  title: z.string(),
  state,
  live,
  author: z.string(),
  publishedOn: z.nullable(day('发布日期')),
  /** When it will be published; null for as soon as it is approved. */
  publishAt: z.nullable(instant),
  holder: z.nullable(contentHolder),
  /** Steps that an urgent publication still owes. */
  owed: z.array(step),
  updatedAt: instant,
  version,
  may: actions,
});
export type ContentRow = z.infer<typeof contentRow>;

/** The whole of an item, as staff work on it. */
export const contentWork = z.object({
  ...contentRow.shape,
  place: z.nullable(z.string()),
  summary: z.string(),
  body: z.string(),
  fields,
  formedOn: z.nullable(day('成文日期')),
  sourceUrl: z.nullable(z.string()),
  aboutId: z.nullable(z.string()),
  attachments: z.array(attachment),
  indexNumber: z.nullable(z.string()),
  returnReason: z.nullable(z.string()),
  attribute,
  attributeBasis: z.nullable(z.string()),
  changeNote: z.nullable(z.string()),
  /** Why it could not be published at its time. */
  publishProblem: z.nullable(z.string()),
  /** Versions published so far. */
  versions: z.number(),
  approvals: z.array(contentApproval),
  /** What still stands in the way of publication, all at once. */
  missing: z.array(z.object({ field: z.string(), message: z.string() })),
  history: z.array(historyLine),
});
export type ContentWork = z.infer<typeof contentWork>;

/** What an author may leave unfinished: only the kind and a title are asked of a draft. */
const draft = {
  kind: kindKey,
  title: text('标题', 120),
  category: optionalText('类别', 40),
  place: optionalText('地区', 40),
  summary: optionalText('一句话说明', 160),
  body: optionalText('正文', 100_000),
  formedOn: z.optional(z.nullable(day('成文日期'))),
  sourceUrl: z.optional(z.nullable(webAddress('来源链接'))),
  aboutId: z.optional(z.nullable(id('所解读的文件'))),
  fields: z.optional(fields),
  attribute: z.optional(attribute),
  attributeBasis: optionalText('不主动公开的依据', 200),
  /** What really changed, for the public to read; none for a small edit. */
  changeNote: optionalText('更新说明', 200),
  publishAt: z.optional(z.nullable(instant)),
};

const one = z.strictObject({ id: id() });
const acted = z.strictObject({ id: id(), version });
const withReason = z.strictObject({ id: id(), version, reason: text('理由', 300) });
const withOpinion = z.strictObject({ id: id(), version, opinion: optionalText('意见', 300) });

/** A version as it was published. */
export const contentVersion = z.object({
  number: z.number(),
  publishedOn: day('发布日期'),
  by: z.string(),
  changeNote: z.nullable(z.string()),
  title: z.string(),
});
export type ContentVersion = z.infer<typeof contentVersion>;

/** Everything in a version that can be compared, in words where there are words for it. */
export const contentSnapshot = z.object({
  title: z.string(),
  category: z.string(),
  place: z.nullable(z.string()),
  summary: z.string(),
  body: z.string(),
  fields,
  formedOn: z.nullable(day('成文日期')),
  sourceUrl: z.nullable(z.string()),
  aboutId: z.nullable(z.string()),
  attachments: z.array(attachment),
});
export type ContentSnapshot = z.infer<typeof contentSnapshot>;

export const approvalFormats = { docx: 'Word 文档', pdf: 'PDF' } as const;

/** Everybody who has a part in what is published. */
export const contentDesk: readonly StaffRole[] = ['editor', 'reviewer', 'secrecy', 'deputy', 'director', 'admin'];
const signers: readonly StaffRole[] = ['reviewer', 'secrecy', 'deputy', 'director'];
const leaders: readonly StaffRole[] = ['deputy', 'director'];

const act = <I extends z.ZodMiniType>(name: string, access: readonly StaffRole[], summary: string, input: I) =>
  route({ method: 'POST', path: `/staff/contents/:id/${name}`, access, summary, input, reply: contentWork });

export const contentRoutes = {
  list: route({
    method: 'GET',
    path: '/contents',
    access: 'anyone',
    summary: '公开内容列表，按类型、类别、地区筛选，新的在前',
    input: z.strictObject({
      kind: kindKey,
      category: optionalText('类别', 40),
      place: optionalText('地区', 40),
      expired: z.optional(flag('含已截止')),
      cursor,
      limit: pageSize,
    }),
    reply: pageOf(contentCard),
  }),
  detail: route({
    method: 'GET',
    path: '/contents/:id',
    access: 'anyone',
    summary: '一条公开内容的全文',
    input: one,
    reply: contentDetail,
  }),
  workList: route({
    method: 'GET',
    path: '/staff/contents',
    access: contentDesk,
    summary: '内容管理列表，含未发布的',
    input: z.strictObject({
      kind: z.optional(kindKey),
      view: z.optional(oneOf('查看范围', contentViews)),
      title: optionalText('标题', 60),
      cursor,
      limit: pageSize,
    }),
    reply: pageOf(contentRow),
  }),
  work: route({
    method: 'GET',
    path: '/staff/contents/:id',
    access: contentDesk,
    summary: '一条内容的全部，含经过与发布前还缺什么',
    input: one,
    reply: contentWork,
  }),
  create: route({
    method: 'POST',
    path: '/staff/contents',
    access: ['editor'],
    summary: '新建草稿',
    input: z.strictObject(draft),
    reply: contentWork,
  }),
  edit: route({
    method: 'PUT',
    path: '/staff/contents/:id',
    access: ['editor'],
    summary: '修改草稿',
    input: z.strictObject({ id: id(), version, ...draft }),
    reply: contentWork,
  }),
  submit: act('submit', ['editor'], '送审', acted),
  discard: act('discard', ['editor'], '作废草稿', acted),
  drop: act('drop', ['editor'], '放弃修改，回到已发布的版本', acted),
  recall: act('recall', ['editor'], '取回修改', acted),
  return: act('return', signers, '退回修改', withReason),
  approve: act('approve', signers, '同意，交下一步；最后一步同意后按所定时间发布', withOpinion),
  urgent: act('urgent', ['reviewer', 'deputy', 'director'], '保密审查后紧急发布，其余审批事后补签', withReason),
  endorse: act('endorse', leaders, '补签同意', withOpinion),
  object: act('object', leaders, '补签不同意，随即撤回', withReason),
  publish: act('publish', ['reviewer'], '不等所定时间，立即发布', acted),
  revise: act('revise', ['editor'], '修改已发布的内容；改好送审通过之前，公开的还是原来的版本', acted),
  withdraw: act('withdraw', ['reviewer'], '撤回：仍可读到，注明已撤回和原因', withReason),
  unpublish: act('unpublish', ['reviewer'], '下线：不再能读到', withReason),
  restore: act('restore', ['editor'], '把一个旧版本拿来重新拟稿', z.strictObject({ id: id(), version, number: count('版本号', 1) })),
  versions: route({
    method: 'GET',
    path: '/staff/contents/:id/versions',
    access: contentDesk,
    summary: '发布过的各个版本，新的在前',
    input: one,
    reply: z.object({ items: z.array(contentVersion) }),
  }),
  snapshot: route({
    method: 'GET',
    path: '/staff/contents/:id/snapshot',
    access: contentDesk,
    summary: '一个发布过的版本的全部内容',
    input: z.strictObject({ id: id(), number: count('版本号', 1) }),
    reply: z.object({ version: contentVersion, snapshot: contentSnapshot }),
  }),
  form: fileRoute({
    method: 'GET',
    path: '/staff/contents/:id/approval-form',
    access: contentDesk,
    summary: '政府信息公开审批表',
    input: z.strictObject({ id: id(), format: oneOf('格式', approvalFormats) }),
  }),
};
