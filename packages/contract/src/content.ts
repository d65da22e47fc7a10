import { contentStates } from '@vc/domain';
import { kindLabels } from './kinds/index.ts';
import { route } from './route.ts';
import { cursor, day, flag, id, instant, oneOf, optionalText, pageOf, pageSize, text, version, webAddress, z } from './words.ts';

export const kindKey = oneOf('内容类型', kindLabels);
const fields = z.record(z.string(), z.unknown());
const state = oneOf('状态', contentStates);
const actions = z.array(z.enum(['edit', 'submit', 'discard', 'recall', 'return', 'publish', 'withdraw', 'revise']));

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
  /** What it says has not been verified for so long that it may not hold (待核实). */
  stale: z.boolean(),
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
  about: z.nullable(link),
  explainedBy: z.array(link),
  /** What took its place, and what it took the place of. */
  successor: z.nullable(link),
  replaces: z.array(link),
  position: z.nullable(z.object({ latitude: z.number(), longitude: z.number(), name: z.string(), address: z.string() })),
  link: z.nullable(z.object({ words: z.string(), href: z.string() })),
});
export type ContentDetail = z.infer<typeof contentDetail>;

export const historyLine = z.object({ at: instant, who: z.string(), act: z.string(), note: z.nullable(z.string()) });
export type HistoryLine = z.infer<typeof historyLine>;

/** A line in the staff's list. */
export const contentRow = z.object({
  id: z.string(),
  kind: kindKey,
  category: z.string(),
  title: z.string(),
  state,
  author: z.string(),
  publishedOn: z.nullable(day('发布日期')),
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
  successorId: z.nullable(z.string()),
  /** An explanation that this item still owes the public, and by when. */
  owes: z.nullable(z.object({ kind: kindKey, dueOn: day('解读期限'), late: z.boolean() })),
  indexNumber: z.nullable(z.string()),
  returnReason: z.nullable(z.string()),
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
  successorId: z.optional(z.nullable(id('替代它的文件'))),
  fields: z.optional(fields),
};

const one = z.strictObject({ id: id() });
const acted = z.strictObject({ id: id(), version });
const withReason = z.strictObject({ id: id(), version, reason: text('理由', 300) });

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
    access: ['editor', 'reviewer', 'admin'],
    summary: '内容管理列表，含未发布的',
    input: z.strictObject({
      kind: z.optional(kindKey),
      state: z.optional(state),
      title: optionalText('标题', 60),
      cursor,
      limit: pageSize,
    }),
    reply: pageOf(contentRow),
  }),
  work: route({
    method: 'GET',
    path: '/staff/contents/:id',
    access: ['editor', 'reviewer', 'admin'],
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
  submit: route({
    method: 'POST',
    path: '/staff/contents/:id/submit',
    access: ['editor'],
    summary: '送审',
    input: acted,
    reply: contentWork,
  }),
  discard: route({
    method: 'POST',
    path: '/staff/contents/:id/discard',
    access: ['editor'],
    summary: '作废草稿',
    input: acted,
    reply: contentWork,
  }),
  recall: route({
    method: 'POST',
    path: '/staff/contents/:id/recall',
    access: ['editor'],
    summary: '取回修改',
    input: acted,
    reply: contentWork,
  }),
  return: route({
    method: 'POST',
    path: '/staff/contents/:id/return',
    access: ['reviewer'],
    summary: '退回修改',
    input: withReason,
    reply: contentWork,
  }),
  publish: route({
    method: 'POST',
    path: '/staff/contents/:id/publish',
    access: ['reviewer'],
    summary: '审核并发布',
    input: acted,
    reply: contentWork,
  }),
  withdraw: route({
    method: 'POST',
    path: '/staff/contents/:id/withdraw',
    access: ['reviewer'],
    summary: '撤回',
    input: withReason,
    reply: contentWork,
  }),
  revise: route({
    method: 'POST',
    path: '/staff/contents/:id/revise',
    access: ['editor'],
    summary: '撤回后重新拟稿',
    input: acted,
    reply: contentWork,
  }),
};
