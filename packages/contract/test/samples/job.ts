import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'security',
  fields: ({ before, after }) => ({
    employer: '演示公司',
    vacancies: 5,
    payFrom: 5000,
    payTo: 7000,
    address: '演示路',
    deadline: after,
    contact: '0573-88010000',
    verifiedBy: '就业创业科',
    verifiedOn: before,
  }),
};
