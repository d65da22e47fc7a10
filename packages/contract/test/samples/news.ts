import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'service',
  fields: () => ({ issuer: '本局' }),
};
