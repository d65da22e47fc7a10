import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'summary',
  fields: () => ({ year: 2025 }),
};
