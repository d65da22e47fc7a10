import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'notice',
  fields: () => ({ issuer: '本局' }),
};
