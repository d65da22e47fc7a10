import { count, optionalText, z } from '../words.ts';
import { kind } from './kind.ts';

export const report = kind({
  key: 'report',
  label: '报告统计',
  icon: 'report',
  group: 'open',
  catalogue: 'report-statistics',
  approval: 'director',
  categories: { annual: '信息公开年度报告', statistics: '统计信息', summary: '工作总结' },
  fields: z.object({ year: count('年度', 2008, 2100), documentNumber: optionalText('文件编号', 60) }),
  form: [
    { field: 'year', label: '年度', widget: 'number' },
    { field: 'documentNumber', label: '文件编号', widget: 'text' },
  ],
  card: f => [`${f.year} 年度`],
  reviewEvery: 12,
});
