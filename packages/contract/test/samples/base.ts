import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'employment-base',
  fields: () => ({ host: '演示园', offers: '工位和指导', who: '退役军人', address: '演示路', contact: '0573-88010000' }),
};
