import { subjects } from '@vc/domain';
import { oneOf, text, z } from '../words.ts';
import { kind } from './kind.ts';

const forms = { text: '文字', qa: '问答', example: '算例' } as const;

export const interpretation = kind({
  key: 'interpretation',
  label: '政策解读',
  icon: 'interpretation',
  catalogue: 'platform/interpretation',
  approval: 'leader',
  categories: subjects,
  about: 'policy',
  fields: z.object({ form: oneOf('解读形式', forms), interpreter: text('解读机关', 120) }),
  form: [
    { field: 'form', label: '解读形式', widget: 'select', options: forms },
    { field: 'interpreter', label: '解读机关', widget: 'text' },
  ],
  card: f => [`${forms[f.form]}解读`, f.interpreter],
  quantity: () => null,
  expires: () => null,
  topic: () => null,
  register: () => null,
  reviewEvery: 12,
});
