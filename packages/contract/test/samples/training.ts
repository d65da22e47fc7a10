import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'skill',
  fields: ({ after }) => ({
    provider: '演示学校',
    who: '退役军人',
    startsOn: after,
    endsOn: after,
    seats: 30,
    fee: 'free',
    deadline: after,
    address: '演示路',
    contact: '0573-88010000',
  }),
};
