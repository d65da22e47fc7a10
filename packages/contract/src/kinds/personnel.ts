import { day, optionalText, telephone, text, z } from '../words.ts';
import { kind } from './kind.ts';

const categories = { recruitment: '招考录用', appointment: '人事任免', training: '教育考核', other: '其他' } as const;

export const personnel = kind({
  key: 'personnel',
  label: '人事信息',
  icon: 'personnel',
  group: 'open',
  catalogue: 'personnel',
  approval: 'director',
  categories,
  fields: z.object({
    issuer: text('发布单位', 120),
    documentNumber: optionalText('文号', 60),
    deadline: z.optional(z.nullable(day('报名截止日'))),
    contact: z.optional(z.nullable(telephone('咨询电话'))),
  }),
  form: [
    { field: 'issuer', label: '发布单位', widget: 'text' },
    { field: 'documentNumber', label: '文号', widget: 'text' },
    { field: 'deadline', label: '报名截止日', widget: 'day', hint: '招考录用填写，过了这一天显示“已截止”' },
    { field: 'contact', label: '咨询电话', widget: 'text' },
  ],
  card: f => [f.issuer],
  expires: f => f.deadline ?? null,
  whenExpired: 'closed',
  reviewEvery: 12,
});
