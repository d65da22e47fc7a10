import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'veteran',
  fields: ({ before }) => ({ person: '王某', honour: '优秀共产党员', consentBy: '本人', consentOn: before }),
};
