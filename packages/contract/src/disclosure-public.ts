import { channels, nodeOf } from '@vc/domain';
import { validities } from './kinds/index.ts';
import { route } from './route.ts';
import { count, cursor, day, oneOf, pageOf, pageSize, z } from './words.ts';

/** A node of the catalogue with the number of things that stand under it. */
export interface CataloguePart {
  key: string;
  label: string;
  count: number;
  children: CataloguePart[];
}

export const cataloguePart: z.ZodMiniType<CataloguePart> = z.object({
  key: z.string(),
  label: z.string(),
  count: z.number(),
  get children() {
    return z.array(cataloguePart);
  },
}) as z.ZodMiniType<CataloguePart>;

/** Something made public, as it is shown to everybody. `page` is its own page on the platform, when it has one. */
export const publicDisclosure = z.object({
  id: z.string(),
  title: z.string(),
  indexNumber: z.nullable(z.string()),
  catalogue: z.string(),
  channel: oneOf('渠道', channels),
  formedOn: z.nullable(day('成文日期')),
  publishedOn: day('公开日期'),
  validity: z.nullable(oneOf('时效性', validities)),
  url: z.nullable(z.string()),
  page: z.nullable(z.object({ type: z.enum(['content', 'consultation', 'aid']), id: z.string() })),
});
export type PublicDisclosure = z.infer<typeof publicDisclosure>;

const narrowed = {
  year: z.optional(count('年度', 2000, 2100)),
  channel: z.optional(oneOf('渠道', channels)),
  validity: z.optional(oneOf('时效性', validities)),
};

export const publicDisclosureRoutes = {
  publicCatalogue: route({
    method: 'GET',
    path: '/catalogue',
    access: 'anyone',
    summary: '政府信息公开目录：各级目录及公开的条数',
    input: z.strictObject(narrowed),
    reply: z.object({ root: cataloguePart, years: z.array(z.number()) }),
  }),
  publicList: route({
    method: 'GET',
    path: '/catalogue/items',
    access: 'anyone',
    summary: '目录下公开的信息，新的在前',
    input: z.strictObject({
      catalogue: z.optional(z.string('请选择目录').check(z.refine(key => nodeOf(key) !== null, '没有这个目录，请从目录中选择'))),
      ...narrowed,
      cursor,
      limit: pageSize,
    }),
    reply: pageOf(publicDisclosure),
  }),
};
