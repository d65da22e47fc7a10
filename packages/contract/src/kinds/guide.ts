import { subjects } from '@vc/domain';
import { telephone, text, z } from '../words.ts';
import { kind } from './kind.ts';

export const guide = kind({
  key: 'guide',
  label: '办事指南',
  icon: 'guide',
  group: 'policy',
  places: true,
  catalogue: 'platform/guide',
  approval: 'leader',
  categories: subjects,
  fields: z.object({
    who: text('谁可以办', 500),
    materials: text('要带什么', 1000),
    steps: text('怎么办', 1000),
    timeLimit: text('多久办好', 120),
    where: text('在哪里办', 200),
    contact: telephone('咨询电话'),
  }),
  form: [
    { field: 'who', label: '谁可以办', widget: 'textarea' },
    { field: 'materials', label: '要带什么', widget: 'textarea' },
    { field: 'steps', label: '怎么办', widget: 'textarea' },
    { field: 'timeLimit', label: '多久办好', widget: 'text' },
    { field: 'where', label: '在哪里办', widget: 'text' },
    { field: 'contact', label: '咨询电话', widget: 'text' },
  ],
  card: f => [f.timeLimit, f.where],
  reviewEvery: 6,
});
