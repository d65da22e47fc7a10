import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'party',
  fields: ({ after }) => ({
    organiser: '演示站',
    heldOn: after,
    address: '演示路',
    capacity: 20,
    deadline: after,
    contact: '0573-88010000',
  }),
};
