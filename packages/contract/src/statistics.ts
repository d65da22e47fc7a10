import { figureValue } from './figures.ts';
import { fileRoute, route } from './route.ts';
import { count, day, z } from './words.ts';

/** A number with the figure that opens its records. */
const counted = z.object({ figure: z.string(), value: z.number() });
export type Counted = z.infer<typeof counted>;

const series = z.object({ key: z.string(), label: z.string(), now: counted, before: counted });
export type Series = z.infer<typeof series>;

/** A year of disclosure at a glance; every number opens its records, every part says what it counts. */
export const yearStatistics = z.object({
  year: z.number(),
  /** Month by month, all channels and each. */
  months: z.array(
    z.object({ month: z.string(), now: counted, before: counted, channels: z.array(z.object({ channel: z.string(), ...counted.shape })) }),
  ),
  channels: z.array(series),
  catalogue: z.array(series),
  topics: z.array(series),
  /** By section: published, late by article 26, and how many could be judged at all. */
  sections: z.array(
    z.object({ section: z.nullable(z.string()), label: z.string(), published: counted, late: counted, judged: z.number() }),
  ),
  /** By kind of content: items published in the year and how complete they are, 0 to 100. */
  completeness: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      items: z.number(),
      score: z.nullable(z.number()),
      thin: z.array(z.object({ id: z.string(), title: z.string(), score: z.number() })),
    }),
  ),
  /** By kind that others explain: what was published in the year, what of it is explained and how, and what still owes it. */
  explanations: z.array(
    z.object({
      kind: z.string(),
      label: z.string(),
      items: z.number(),
      explained: z.number(),
      /** Explained within the working days that the rule gives. */
      inTime: z.number(),
      forms: z.array(z.object({ label: z.string(), items: z.number() })),
      owed: z.number(),
      longest: z.array(z.object({ id: z.string(), title: z.string(), dueOn: day('解读期限'), late: z.boolean() })),
    }),
  ),
  quality: z.array(figureValue),
  definitions: z.record(z.string(), z.string()),
});
export type YearStatistics = z.infer<typeof yearStatistics>;

export const statisticsRoutes = {
  year: route({
    method: 'GET',
    path: '/staff/statistics',
    access: 'staff',
    summary: '一个年度的公开统计，与上年对照',
    input: z.strictObject({ year: count('年度', 2008, 2100) }),
    reply: yearStatistics,
  }),
  file: fileRoute({
    method: 'GET',
    path: '/staff/statistics/file',
    access: 'staff',
    summary: '导出一个年度的公开统计',
    input: z.strictObject({ year: count('年度', 2008, 2100), format: z.enum(['xlsx', 'csv', 'json'], '格式应为 xlsx、csv 或 json') }),
  }),
};
