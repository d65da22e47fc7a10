import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'budget',
  fields: () => ({ year: 2026, unit: '本局' }),
};
