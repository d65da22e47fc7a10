import { text, z } from '../words.ts';
import { kind } from './kind.ts';

const categories = {
  service: '服务保障',
  support: '双拥褒扬',
  employment: '就业创业',
  party: '党建与队伍',
  other: '其他',
} as const;

/** News of the bureau's work. One that first stood in its WeChat account is recorded by its link. */
export const news = kind({
  key: 'news',
  label: '工作动态',
  icon: 'news',
  group: 'open',
  onHome: true,
  catalogue: 'platform/news',
  approval: 'ordinary',
  categories,
  fields: z.object({ issuer: text('发布单位', 120) }),
  form: [{ field: 'issuer', label: '发布单位', widget: 'text' }],
  card: f => [f.issuer],
  byLink: true,
  link: (_, sourceUrl) =>
    sourceUrl ? { words: /^https:\/\/mp\.weixin\.qq\.com\//.test(sourceUrl) ? '阅读公众号原文' : '阅读原文', href: sourceUrl } : null,
  reviewEvery: 24,
});
