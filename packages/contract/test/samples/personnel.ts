import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'recruitment',
  fields: () => ({ issuer: '本局' }),
};
