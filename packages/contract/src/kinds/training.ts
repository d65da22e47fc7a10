import { dayInWords } from '@vc/domain';
import { count, day, oneOf, optionalText, telephone, text, z } from '../words.ts';
import { kind } from './kind.ts';

const categories = {
  skill: '职业技能',
  adaptation: '适应性培训',
  startup: '创业培训',
  education: '学历教育',
  other: '其他',
} as const;

const fees = { free: '免费', subsidised: '部分补贴', paid: '自费' } as const;

export const training = kind({
  key: 'training',
  label: '教育培训',
  icon: 'training',
  group: 'work',
  places: true,
  facet: 'fee',
  catalogue: 'platform/training',
  approval: 'ordinary',
  categories,
  fields: z
    .object({
      provider: text('承办机构', 80),
      who: text('招收对象', 300),
      startsOn: day('开课日期'),
      endsOn: day('结束日期'),
      seats: count('名额', 1, 10_000),
      fee: oneOf('费用', fees),
      feeNote: optionalText('收费说明', 120),
      deadline: day('报名截止日'),
      address: text('上课地点', 120),
      contact: telephone('报名电话'),
    })
    .check(
      z.refine(f => f.endsOn >= f.startsOn, { error: '结束日期不能早于开课日期', path: ['endsOn'] }),
      z.refine(f => f.deadline <= f.endsOn, { error: '报名截止日不能晚于结束日期', path: ['deadline'] }),
    ),
  form: [
    { field: 'provider', label: '承办机构', widget: 'text' },
    { field: 'who', label: '招收对象', widget: 'textarea' },
    { field: 'startsOn', label: '开课日期', widget: 'day' },
    { field: 'endsOn', label: '结束日期', widget: 'day' },
    { field: 'seats', label: '名额（人）', widget: 'number' },
    { field: 'fee', label: '费用', widget: 'select', options: fees },
    { field: 'feeNote', label: '收费说明', widget: 'text', hint: '如 学费、证书费由政府承担，食宿自理' },
    { field: 'deadline', label: '报名截止日', widget: 'day' },
    { field: 'address', label: '上课地点', widget: 'text' },
    { field: 'contact', label: '报名电话', widget: 'text' },
  ],
  card: f => [`${dayInWords(f.startsOn)}开课`, `${fees[f.fee]} · ${f.seats} 个名额`],
  expires: f => f.deadline,
  whenExpired: 'closed',
  reviewEvery: 3,
});
