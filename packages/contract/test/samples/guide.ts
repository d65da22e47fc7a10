import type { Sample } from './sample.ts';

export const sample: Sample = {
  category: 'preference',
  fields: () => ({
    who: '退役军人',
    materials: '身份证',
    steps: '到窗口',
    timeLimit: '当场',
    where: '镇街服务站',
    contact: '0573-88010000',
  }),
};
