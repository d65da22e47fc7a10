import { text, z } from '../words.ts';
import { kind } from './kind.ts';

export const notice = kind({
  key: 'notice',
  label: '通知动态',
  icon: 'notice',
  catalogue: 'platform/notice',
  approval: 'ordinary',
  categories: { notice: '通知公告', news: '工作动态' },
  about: null,
  fields: z.object({ issuer: text('发布单位', 120) }),
  form: [{ field: 'issuer', label: '发布单位', widget: 'text' }],
  card: f => [f.issuer],
  quantity: () => null,
  expires: () => null,
  topic: () => null,
  register: () => null,
  reviewEvery: 12,
});
