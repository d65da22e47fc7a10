import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'duty',
  fields: () => ({ unit: '优抚科', contact: '0573-88010000' }),
};
