import { indexPatternProblem } from '@vc/domain';
import { publicAnswerRow } from './consultation-shapes.ts';
import { contentCard, kindKey } from './content-shapes.ts';
import { route } from './route.ts';
import { flag, optionalText, telephone, text, version, z } from './words.ts';

const place = z.object({
  key: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, '地区编号只能用小写字母和数字')),
  label: text('地区名称', 20),
});

/** What every screen shows of the bureau. */
export const site = z.object({
  name: text('单位名称', 40),
  phone: telephone('咨询电话'),
  hours: text('办公时间', 60),
  address: optionalText('地址', 120),
  /** Towns and streets by which content is filtered. */
  places: z.array(place).check(
    z.maxLength(60, '地区最多 60 个'),
    z.refine(list => new Set(list.map(one => one.key)).size === list.length, '地区编号不能重复'),
    z.refine(list => new Set(list.map(one => one.label)).size === list.length, '地区名称不能重复'),
  ),
  /** Sections (科室) by which publications are counted. */
  sections: z.array(text('科室名称', 20)).check(
    z.maxLength(30, '科室最多 30 个'),
    z.refine(list => new Set(list).size === list.length, '科室名称不能重复'),
  ),
  /** A county department or a township: cannot make rules (规章), which the annual report's checks know. */
  local: flag('县级单位'),
  /** How index numbers (索引号) are written: `330483/{year}-{serial:6}` gives `330483/2021-136298`. */
  indexPattern: z.string('请填写索引号格式').check(
    z.trim(),
    z.superRefine<string>((pattern, context) => {
      const problem = indexPatternProblem(pattern);
      if (problem) context.addIssue({ code: 'custom', message: problem });
    }),
  ),
});
export type SiteSettings = z.infer<typeof site>;

const siteReply = z.object({ ...site.shape, version, demo: z.boolean() });
export type Site = z.infer<typeof siteReply>;

export const siteRoutes = {
  site: route({ method: 'GET', path: '/site', access: 'anyone', summary: '单位信息', input: z.strictObject({}), reply: siteReply }),
  home: route({
    method: 'GET',
    path: '/home',
    access: 'anyone',
    summary: '首页所需的全部内容，一次取回',
    input: z.strictObject({}),
    reply: z.object({
      site: siteReply,
      latest: z.array(z.object({ kind: kindKey, items: z.array(contentCard) })),
      answers: z.array(publicAnswerRow),
    }),
  }),
  change: route({
    method: 'PUT',
    path: '/staff/site',
    access: ['admin'],
    summary: '修改单位信息',
    input: z.strictObject({ ...site.shape, version }),
    reply: siteReply,
  }),
  health: route({
    method: 'GET',
    path: '/health',
    access: 'anyone',
    summary: '运行状况：数据库可用、结构为最新、程序版本',
    input: z.strictObject({}),
    reply: z.object({
      ok: z.boolean(),
      database: z.enum(['sqlite', 'mysql']),
      migrations: z.enum(['current', 'behind']),
      version: z.string(),
    }),
  }),
};
export type Home = z.infer<(typeof siteRoutes)['home']['reply']>;
