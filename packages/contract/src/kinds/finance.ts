import { count, text, z } from '../words.ts';
import { kind } from './kind.ts';

const categories = { budget: '部门预算', accounts: '部门决算', fund: '专项资金', purchase: '政府采购', other: '其他' } as const;

export const finance = kind({
  key: 'finance',
  label: '财政信息',
  icon: 'finance',
  group: 'open',
  catalogue: 'finance',
  approval: 'director',
  categories,
  fields: z.object({ year: count('年度', 2008, 2100), unit: text('编制单位', 120) }),
  form: [
    { field: 'year', label: '年度', widget: 'number' },
    { field: 'unit', label: '编制单位', widget: 'text' },
  ],
  card: f => [`${f.year} 年度`, f.unit],
  reviewEvery: 12,
});
