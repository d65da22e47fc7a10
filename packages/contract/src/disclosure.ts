import { catalogueLeaves, channels, topics } from '@vc/domain';
import { historyLine } from './content-shapes.ts';
import { publicDisclosureRoutes } from './disclosure-public.ts';
import { route } from './route.ts';
import { count, day, id, oneOf, optionalText, text, version, webAddress, z } from './words.ts';

const leaf = z.string('请选择目录').check(z.refine(key => catalogueLeaves.includes(key), '请选择目录中的末级分类'));

/** A line of the disclosure ledger (公开台账). */
export const disclosureRecord = z.object({
  id: z.string(),
  catalogue: z.string(),
  channel: oneOf('渠道', channels),
  topic: z.nullable(oneOf('主题', topics)),
  title: z.string(),
  indexNumber: z.nullable(z.string()),
  section: z.nullable(z.string()),
  formedOn: z.nullable(day('成文日期')),
  publishedOn: day('公开日期'),
  withdrawnOn: z.nullable(day('撤下日期')),
  quantity: z.nullable(z.number()),
  url: z.nullable(z.string()),
  /** The item or case whose publication wrote this line; null for something made public elsewhere. */
  source: z.nullable(z.object({ type: z.enum(['content', 'consultation', 'aid']), id: z.string() })),
  version,
  may: z.array(z.enum(['edit', 'withdraw'])),
  history: z.array(historyLine),
});
export type DisclosureRecord = z.infer<typeof disclosureRecord>;

const recorded = {
  catalogue: leaf,
  channel: oneOf('渠道', channels),
  topic: z.optional(z.nullable(oneOf('主题', topics))),
  title: text('名称', 200),
  section: optionalText('科室', 20),
  formedOn: z.optional(z.nullable(day('成文日期'))),
  publishedOn: day('公开日期'),
  quantity: z.optional(z.nullable(count('数量', 1))),
  url: z.optional(z.nullable(webAddress())),
};

/** One of the channels on which an item of content is public. */
export const contentChannel = z.object({
  /** The ledger row. */
  id: z.string(),
  channel: oneOf('渠道', channels),
  catalogue: z.string(),
  publishedOn: day('公开日期'),
  url: z.nullable(z.string()),
  /** Written by the publication itself, not recorded by hand. */
  own: z.boolean(),
});

export const disclosureRoutes = {
  ...publicDisclosureRoutes,
  ofContent: route({
    method: 'GET',
    path: '/staff/contents/:id/disclosures',
    access: 'staff',
    summary: '一条已发布内容的各公开渠道',
    input: z.strictObject({ id: id() }),
    reply: z.object({ items: z.array(contentChannel) }),
  }),
  one: route({
    method: 'GET',
    path: '/staff/disclosures/:id',
    access: 'staff',
    summary: '一条公开记录及其经过',
    input: z.strictObject({ id: id() }),
    reply: disclosureRecord,
  }),
  record: route({
    method: 'POST',
    path: '/staff/disclosures',
    access: ['admin', 'editor'],
    summary: '登记在其他渠道公开的信息（微信推文、网站页面等）；也可登记平台上某条内容在其他渠道的公开',
    input: z.strictObject({ ...recorded, contentId: z.optional(z.nullable(id('内容'))) }),
    reply: disclosureRecord,
  }),
  edit: route({
    method: 'PUT',
    path: '/staff/disclosures/:id',
    access: ['admin'],
    summary: '更正登记的公开记录',
    input: z.strictObject({ id: id(), version, ...recorded }),
    reply: disclosureRecord,
  }),
  withdraw: route({
    method: 'POST',
    path: '/staff/disclosures/:id/withdraw',
    access: ['admin'],
    summary: '标记为已撤下，不再计入统计',
    input: z.strictObject({ id: id(), version, reason: text('理由', 300) }),
    reply: disclosureRecord,
  }),
};
