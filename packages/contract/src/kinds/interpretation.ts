import { subjects } from '@vc/domain';
import { oneOf, text, webAddress, z } from '../words.ts';
import { kind } from './kind.ts';

const forms = { text: '文字', diagram: '图解', audio: '音频', video: '视频', qa: '问答', example: '算例' } as const;

const recorded = { audio: true, video: true };
const follow: Readonly<Record<string, string>> = { diagram: '看图解', audio: '听录音', video: '看视频' };

/** 解读与文件同步发布，最晚不超过文件公开后三个工作日. */
const WITHIN_WORKING_DAYS = 3;

export const interpretation = kind({
  key: 'interpretation',
  label: '政策解读',
  icon: 'interpretation',
  group: 'policy',
  onHome: true,
  catalogue: 'platform/interpretation',
  approval: 'leader',
  categories: subjects,
  about: 'policy',
  explainWithin: WITHIN_WORKING_DAYS,
  facet: 'form',
  fields: z
    .object({
      form: oneOf('解读形式', forms),
      interpreter: text('解读机关', 120),
      medium: z.optional(z.nullable(webAddress('图解或音视频的链接'))),
    })
    .check(z.refine(f => f.medium || !(f.form in recorded), { error: '音频、视频解读要有播放的链接', path: ['medium'] })),
  form: [
    { field: 'form', label: '解读形式', widget: 'select', options: forms },
    { field: 'interpreter', label: '解读机关', widget: 'text' },
    { field: 'medium', label: '图解或音视频的链接', widget: 'text', hint: '播放或查看的网址，文字内容写在正文里', hidden: true },
  ],
  link: f => (f.medium ? { words: follow[f.form] ?? '打开查看', href: f.medium } : null),
  card: f => [`解读形式：${forms[f.form]}`, f.interpreter],
  reviewEvery: 12,
});
