import { contentViews, type StaffRole } from '@vc/domain';
import {
  attribute,
  contentCard,
  contentDetail,
  contentDue,
  contentListRow,
  contentSnapshot,
  contentVersion,
  contentWork,
  fields,
  kindKey,
} from './content-shapes.ts';
import { guardRule } from './guard.ts';
import { latitude, longitude } from './kinds/place.ts';
import { fileRoute, route, UPLOAD_MAX, uploadRoute } from './route.ts';
import { count, cursor, day, flag, id, instant, oneOf, optionalText, pageOf, pageSize, text, version, webAddress, z } from './words.ts';

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
  successorId: z.optional(z.nullable(id('替代它的文件'))),
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

/** The largest Word document that is read into an article. */
export const WORD_MAX = UPLOAD_MAX;

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
    summary: '公开内容列表，按类型、类别、地区和该类型自己的筛选项查找，新的在前',
    input: z.strictObject({
      kind: kindKey,
      category: optionalText('类别', 40),
      place: optionalText('地区', 40),
      facet: optionalText('筛选项', 40),
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
    summary: '内容管理列表，含未发布的；只看一种待办时，先到期的在前',
    input: z.strictObject({
      kind: z.optional(kindKey),
      view: z.optional(oneOf('查看范围', contentViews)),
      due: z.optional(contentDue),
      title: optionalText('标题', 60),
      cursor,
      limit: pageSize,
    }),
    reply: pageOf(contentListRow),
  }),
  dues: route({
    method: 'GET',
    path: '/staff/contents/dues',
    access: contentDesk,
    summary: '内容里等人办的：按岗位各有几条，其中超期几条，与列表同一条件',
    input: z.strictObject({}),
    reply: z.object({ piles: z.array(z.object({ due: contentDue, count: z.number(), late: z.number() })) }),
  }),
  work: route({
    method: 'GET',
    path: '/staff/contents/:id',
    access: contentDesk,
    summary: '一条内容的全部，含经过与发布前还缺什么',
    input: one,
    reply: contentWork,
  }),
  nearest: route({
    method: 'GET',
    path: '/staff/contents/nearest',
    access: contentDesk,
    summary: '离一个位置最近的、已公开的有位置的内容，直线距离多少公里',
    input: z.strictObject({ latitude, longitude, except: z.optional(id()) }),
    reply: z.object({ nearest: z.nullable(z.object({ id: z.string(), title: z.string(), kilometres: z.number() })) }),
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
  readWord: uploadRoute({
    path: '/staff/contents/read-word',
    access: ['editor'],
    summary: '把 Word 文档（.docx）读成正文，不保存',
    upload: WORD_MAX,
    input: z.strictObject({}),
    reply: z.object({ html: z.string(), notes: z.array(z.string()) }),
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
  pass: act(
    'pass',
    signers,
    '放行一处检查发现，须由拟稿人以外的人写明理由',
    z.strictObject({ id: id(), version, rule: guardRule, mark: z.string().check(z.maxLength(40)), reason: text('放行的理由', 300) }),
  ),
  confirm: act('confirm', ['editor', 'reviewer'], '复核无误，仍然有效', acted),
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
    summary: '政府信息公开审批表；给出版本号，就是那个发布过的版本的',
    input: z.strictObject({ id: id(), format: oneOf('格式', approvalFormats), number: z.optional(count('版本号', 1)) }),
  }),
};
