import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'pension',
  fields: () => ({ issuer: '民政部', documentNumber: '民发〔2011〕110号', issuedOn: '2011', validity: 'valid' }),
};
