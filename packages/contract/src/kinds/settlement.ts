import { day, optionalText, telephone, text, z } from '../words.ts';
import { kind } from './kind.ts';

const categories = {
  report: '返乡报到',
  placement: '选岗安置',
  pension: '退役金与补助',
  employment: '就业服务',
  other: '其他',
} as const;

export const settlement = kind({
  key: 'settlement',
  label: '就业安置',
  icon: 'settlement',
  group: 'work',
  catalogue: 'platform/settlement',
  approval: 'leader',
  categories,
  fields: z.object({
    issuer: text('发布单位', 120),
    who: text('对象', 300),
    deadline: z.optional(z.nullable(day('办理截止日'))),
    where: optionalText('办理地点', 200),
    contact: telephone('咨询电话'),
  }),
  form: [
    { field: 'issuer', label: '发布单位', widget: 'text' },
    { field: 'who', label: '对象', widget: 'textarea' },
    { field: 'deadline', label: '办理截止日', widget: 'day', hint: '过了这一天显示“已截止”；长期有效的不填' },
    { field: 'where', label: '办理地点', widget: 'text' },
    { field: 'contact', label: '咨询电话', widget: 'text' },
  ],
  card: f => [f.issuer],
  expires: f => f.deadline ?? null,
  whenExpired: 'closed',
  reviewEvery: 6,
});
