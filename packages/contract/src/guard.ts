import { type GuardRelease, type GuardRuleId, guardLevels, guardRules, guardSubjects } from '@vc/domain';
import { route } from './route.ts';
import { cursor, day, instant, oneOf, pageOf, pageSize, telephone, z } from './words.ts';

const releases: Record<GuardRelease, string> = {
  read: '看过即可',
  'second-person': '由另一人核对后放行',
  'secrecy-officer': '由保密审查员核对后放行',
  never: '不能放行',
};
export const guardReleases: Readonly<Record<GuardRelease, string>> = releases;

const rules = Object.fromEntries(Object.entries(guardRules).map(([key, { title }]) => [key, title])) as Record<GuardRuleId, string>;
export const guardRule = oneOf('检查规则', rules);

/** Something in an item that should not be published as it stands, never with the whole of what was found. */
export const guardFound = z.object({
  field: z.string(),
  rule: guardRule,
  level: oneOf('级别', guardLevels),
  title: z.string(),
  excerpt: z.string(),
  /** The same value has the same mark wherever it stands. */
  mark: z.string(),
  basis: z.string(),
  fix: z.string(),
  release: oneOf('放行', releases),
  /** Let through: by whom, when and why. */
  passed: z.nullable(z.object({ by: z.string(), on: day('放行日期'), reason: z.string() })),
});
export type GuardFound = z.infer<typeof guardFound>;

/** What the bureau adds to the rules: its own words, and mobile numbers that are meant to be public. */
const guardList = z.object({
  words: z.string('词表应为文字').check(z.maxLength(20_000, '词表最多 20000 个字')),
  publicNumbers: z.array(telephone('公开电话')).check(z.maxLength(200, '公开电话最多 200 个')),
});
export type GuardList = z.infer<typeof guardList>;

/** Something public in which the nightly look found what should not be. */
export const guardAlarm = z.object({
  subject: oneOf('哪一类', guardSubjects),
  /** The record that says it. */
  id: z.string(),
  title: z.string(),
  /** Since when it has been public. */
  publishedOn: day('公开日期'),
  /** What was found, never with the whole of it. */
  found: z.string(),
  at: instant,
});
export type GuardAlarm = z.infer<typeof guardAlarm>;

export const guardRoutes = {
  alarms: route({
    method: 'GET',
    path: '/staff/guard-alarms',
    access: ['secrecy', 'admin'],
    summary: '夜间检查在已公开的内容、问答和台账里发现的问题，新的在前',
    input: z.strictObject({ cursor, limit: pageSize }),
    reply: pageOf(guardAlarm),
  }),
  list: route({
    method: 'GET',
    path: '/staff/guard-list',
    access: ['secrecy', 'admin'],
    summary: '发布前检查的本局词表和公开电话',
    input: z.strictObject({}),
    reply: guardList,
  }),
  keep: route({
    method: 'PUT',
    path: '/staff/guard-list',
    access: ['secrecy', 'admin'],
    summary: '修改本局词表和公开电话',
    input: z.strictObject(guardList.shape),
    reply: guardList,
  }),
};
