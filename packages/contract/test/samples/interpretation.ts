import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'pension',
  fields: () => ({ form: 'qa', interpreter: '优抚科' }),
};
