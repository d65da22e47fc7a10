import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'report',
  fields: () => ({ issuer: '本局', who: '退役士兵', contact: '0573-88010000' }),
};
