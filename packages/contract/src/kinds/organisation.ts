import { optionalText, telephone, text, z } from '../words.ts';
import { kind } from './kind.ts';

const categories = { duty: '机关职能', leader: '领导信息', unit: '内设机构', affiliated: '所属单位', station: '服务站点' } as const;

export const organisation = kind({
  key: 'organisation',
  label: '机构信息',
  icon: 'organisation',
  group: 'open',
  places: true,
  catalogue: 'organisation',
  approval: 'director',
  categories,
  fields: z.object({
    unit: text('机构名称', 80),
    head: optionalText('负责人', 40),
    address: optionalText('办公地址', 120),
    hours: optionalText('办公时间', 60),
    contact: telephone('办公电话'),
  }),
  form: [
    { field: 'unit', label: '机构名称', widget: 'text' },
    { field: 'head', label: '负责人', widget: 'text' },
    { field: 'address', label: '办公地址', widget: 'text' },
    { field: 'hours', label: '办公时间', widget: 'text' },
    { field: 'contact', label: '办公电话', widget: 'text' },
  ],
  card: f => [f.unit, f.address ?? ''],
  reviewEvery: 6,
});
