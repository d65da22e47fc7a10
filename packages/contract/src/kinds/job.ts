import { count, day, optionalText, telephone, text, z } from '../words.ts';
import { kind } from './kind.ts';

const categories = {
  security: '安保物业',
  production: '生产制造',
  technical: '技术工程',
  office: '行政文员',
  logistics: '物流运输',
  community: '社区服务',
  other: '其他',
} as const;

/** `月薪 5000—7000 元`, or 面议 when nothing is given. */
const pay = (from?: number | null, to?: number | null): string =>
  from && to && to > from ? `月薪 ${from}—${to} 元` : from || to ? `月薪 ${from ?? to} 元` : '工资面议';

export const job = kind({
  key: 'job',
  label: '招聘信息',
  icon: 'job',
  group: 'work',
  onHome: true,
  places: true,
  catalogue: 'platform/job',
  approval: 'ordinary',
  categories,
  fields: z
    .object({
      employer: text('用人单位', 80),
      vacancies: count('招聘人数', 1, 10_000),
      payFrom: z.optional(z.nullable(count('月薪下限', 1, 1_000_000))),
      payTo: z.optional(z.nullable(count('月薪上限', 1, 1_000_000))),
      ageLimit: optionalText('年龄要求', 40),
      address: text('工作地点', 120),
      deadline: day('报名截止日'),
      contact: telephone('报名电话'),
      verifiedBy: text('用人单位核验人', 40),
      verifiedOn: day('用人单位核验日期'),
    })
    .check(z.refine(f => !f.payFrom || !f.payTo || f.payTo >= f.payFrom, { error: '月薪上限不能低于下限', path: ['payTo'] })),
  form: [
    { field: 'employer', label: '用人单位', widget: 'text' },
    { field: 'vacancies', label: '招聘人数', widget: 'number' },
    { field: 'payFrom', label: '月薪下限（元）', widget: 'number' },
    { field: 'payTo', label: '月薪上限（元）', widget: 'number' },
    { field: 'ageLimit', label: '年龄要求', widget: 'text' },
    { field: 'address', label: '工作地点', widget: 'text' },
    { field: 'deadline', label: '报名截止日', widget: 'day' },
    { field: 'contact', label: '报名电话', widget: 'text' },
    { field: 'verifiedBy', label: '用人单位核验', widget: 'text', hint: '谁核对了营业执照和招聘真实性，如 就业创业科' },
    { field: 'verifiedOn', label: '核验日期', widget: 'day', past: true },
  ],
  card: f => [`${pay(f.payFrom, f.payTo)} · 招 ${f.vacancies} 人`, f.employer],
  quantity: f => f.vacancies,
  expires: f => f.deadline,
  whenExpired: 'closed',
  topic: () => 'job',
  reviewEvery: 3,
});
