import type { Topic } from '@vc/domain';
import { count, telephone, text, z } from '../words.ts';
import { kind } from './kind.ts';
import { positionFields, positionForm, positionOf, wholePosition } from './place.ts';

const categories = { 'employment-base': '教育就业基地', 'startup-park': '创业园', mentor: '创业导师' } as const;

const topics: Readonly<Record<string, Topic>> = { 'employment-base': 'employment-base', 'startup-park': 'startup-park' };

export const base = kind({
  key: 'base',
  label: '就业创业基地',
  icon: 'base',
  group: 'work',
  places: true,
  catalogue: 'platform/base',
  approval: 'ordinary',
  categories,
  fields: z
    .object({
      host: text('单位或导师姓名', 80),
      offers: text('能提供什么', 500),
      who: text('面向谁', 200),
      room: z.optional(z.nullable(count('可提供的岗位或工位', 1, 100_000))),
      address: text('地址', 120),
      contact: telephone('联系电话'),
      ...positionFields,
    })
    .check(wholePosition),
  form: [
    { field: 'host', label: '单位或导师', widget: 'text' },
    { field: 'room', label: '岗位或工位（个）', widget: 'number' },
    { field: 'offers', label: '能提供什么', widget: 'textarea' },
    { field: 'who', label: '面向谁', widget: 'textarea' },
    { field: 'address', label: '地址', widget: 'text' },
    { field: 'contact', label: '联系电话', widget: 'text' },
    ...positionForm,
  ],
  card: f => [f.room ? `可提供 ${f.room} 个岗位或工位` : '', f.address],
  topic: category => topics[category] ?? null,
  position: f => positionOf(f.host, f),
  reviewEvery: 6,
});
