import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'food',
  fields: ({ before }) => ({
    merchant: '演示面馆',
    offer: '八折',
    who: '退役军人',
    accepts: 'any',
    address: '演示路',
    contact: '0573-88010000',
    verifiedOn: before,
    latitude: 30.63,
    longitude: 120.56,
  }),
};
