import { day, optionalText, text, z } from '../words.ts';
import { kind } from './kind.ts';

const categories = { notice: '公告', publicity: '公示', event: '活动通告', other: '其他' } as const;

/** What is made known to all. A publicity (公示) stands until its last day and is then gone. */
export const announcement = kind({
  key: 'announcement',
  label: '公告公示',
  icon: 'announcement',
  group: 'open',
  onHome: true,
  places: true,
  catalogue: 'announcement',
  approval: 'leader',
  categories,
  fields: z.object({
    issuer: text('发布单位', 120),
    until: z.optional(z.nullable(day('公示截止日'))),
    objection: optionalText('有异议怎么反映', 200),
  }),
  form: [
    { field: 'issuer', label: '发布单位', widget: 'text' },
    { field: 'until', label: '公示截止日', widget: 'day', hint: '公示必填；过了这一天自动撤出列表和搜索。长期公告不填' },
    { field: 'objection', label: '有异议怎么反映', widget: 'textarea', hint: '公示写明受理单位、电话和时间' },
  ],
  card: f => [f.issuer],
  needs: category => (category === 'publicity' ? ['until', 'objection'] : []),
  expires: f => f.until ?? null,
  whenExpired: 'gone',
  reviewEvery: 6,
});
