import { dayInWords } from '@vc/domain';
import { count, day, optionalText, telephone, text, z } from '../words.ts';
import { kind } from './kind.ts';

const categories = { party: '党员活动', volunteer: '志愿服务', visit: '走访慰问', culture: '文体与国防教育' } as const;

export const activity = kind({
  key: 'activity',
  label: '党员与志愿活动',
  icon: 'activity',
  group: 'life',
  onHome: true,
  places: true,
  catalogue: 'platform/activity',
  approval: 'ordinary',
  categories,
  fields: z
    .object({
      organiser: text('组织单位', 80),
      heldOn: day('活动日期'),
      time: optionalText('时间', 40),
      address: text('地点', 120),
      who: optionalText('谁可以参加', 200),
      capacity: count('名额', 1, 10_000),
      deadline: day('报名截止日'),
      contact: telephone('咨询电话'),
    })
    .check(z.refine(f => f.deadline <= f.heldOn, { error: '报名截止日不能晚于活动日期', path: ['deadline'] })),
  form: [
    { field: 'organiser', label: '组织单位', widget: 'text' },
    { field: 'heldOn', label: '活动日期', widget: 'day' },
    { field: 'time', label: '时间', widget: 'text', hint: '如 上午 8:30 集合，约两小时' },
    { field: 'address', label: '地点', widget: 'text' },
    { field: 'who', label: '谁可以参加', widget: 'textarea' },
    { field: 'capacity', label: '名额（人）', widget: 'number' },
    { field: 'deadline', label: '报名截止日', widget: 'day' },
    { field: 'contact', label: '咨询电话', widget: 'text' },
  ],
  card: f => [`${dayInWords(f.heldOn)}举行`, f.address],
  expires: f => f.deadline,
  whenExpired: 'closed',
  signUp: f => ({ capacity: f.capacity, until: f.deadline, heldOn: f.heldOn, time: f.time || null, address: f.address }),
  reviewEvery: 3,
});
