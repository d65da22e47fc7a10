import { route } from './route.ts';
import { count, day, pageSize, text, z } from './words.ts';

export const searchHit = z.object({
  /** A kind of content, or `public-answer`. */
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  publishedOn: day('公开日期'),
  expired: z.boolean(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchRoutes = {
  search: route({
    method: 'GET',
    path: '/search',
    access: 'anyone',
    summary: '在政策、解读、招聘、问答等公开内容中搜索',
    input: z.strictObject({ q: text('要找的内容', 100), page: z.optional(count('页码', 1, 50)), limit: pageSize }),
    reply: z.object({ items: z.array(searchHit), more: z.boolean(), total: z.number() }),
  }),
};
