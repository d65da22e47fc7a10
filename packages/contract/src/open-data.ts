import { fileRoute, route } from './route.ts';
import { count, day, z } from './words.ts';

/** A row of the open data: public columns only, in the bureau's own words. */
export const openDisclosure = z.object({
  indexNumber: z.nullable(z.string()),
  title: z.string(),
  catalogue: z.string(),
  channel: z.string(),
  formedOn: z.nullable(day('成文日期')),
  publishedOn: day('公开日期'),
  /** Its page on the platform, or where else it can be read. */
  link: z.nullable(z.string()),
});
export type OpenDisclosure = z.infer<typeof openDisclosure>;

/** Without a year: this one. */
const input = z.strictObject({ year: z.optional(count('年度', 2000, 2100)) });

export const openDataRoutes = {
  json: route({
    method: 'GET',
    path: '/open/disclosures.json',
    access: 'anyone',
    summary: '开放数据：一个年度主动公开的信息（JSON）',
    input,
    reply: z.object({ publisher: z.string(), year: z.number(), count: z.number(), items: z.array(openDisclosure) }),
  }),
  csv: fileRoute({
    method: 'GET',
    path: '/open/disclosures.csv',
    access: 'anyone',
    summary: '开放数据：一个年度主动公开的信息（CSV）',
    input,
  }),
};
