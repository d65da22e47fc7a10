import { addMonths } from '@vc/domain';
import { day, oneOf, optionalText, telephone, text, z } from '../words.ts';
import { kind } from './kind.ts';
import { positionFields, positionForm, positionOf, wholePosition } from './place.ts';

const categories = {
  food: '餐饮',
  shopping: '购物',
  medical: '医药健康',
  travel: '住宿旅游',
  life: '生活服务',
  repair: '维修',
  culture: '文化体育',
  other: '其他',
} as const;

const accepted = { local: '本地优待证', any: '本地、外地优待证', proof: '优待证或退役证件' } as const;

/** Months after which an offer must be asked about again. */
const VERIFY_EVERY = 12;

export const merchant = kind({
  key: 'merchant',
  label: '爱心商家',
  icon: 'merchant',
  group: 'life',
  places: true,
  facet: 'accepts',
  catalogue: 'platform/merchant',
  approval: 'ordinary',
  categories,
  fields: z
    .object({
      merchant: text('商家名称', 80),
      offer: text('优惠内容', 300),
      who: text('谁能享受', 200),
      exclusions: optionalText('不包括', 300),
      accepts: oneOf('认可的证件', accepted),
      address: text('地址', 120),
      hours: optionalText('营业时间', 60),
      contact: telephone('商家电话'),
      verifiedOn: day('核实日期'),
      ...positionFields,
    })
    .check(wholePosition),
  form: [
    { field: 'merchant', label: '商家名称', widget: 'text' },
    { field: 'accepts', label: '认可的证件', widget: 'select', options: accepted },
    { field: 'offer', label: '优惠内容', widget: 'textarea', hint: '写清打几折、减多少，不写“优惠面议”' },
    { field: 'who', label: '谁能享受', widget: 'textarea' },
    { field: 'exclusions', label: '不包括', widget: 'textarea', hint: '哪些商品、哪些日子不参加' },
    { field: 'address', label: '地址', widget: 'text' },
    { field: 'contact', label: '商家电话', widget: 'text' },
    { field: 'hours', label: '营业时间', widget: 'text' },
    { field: 'verifiedOn', label: '最近核实', widget: 'day', hint: '向商家核实优惠仍然有效的日期，满 12 个月要再核实', past: true },
    ...positionForm,
  ],
  card: f => [`认可${accepted[f.accepts]}`, f.address],
  verifiedUntil: f => (f.verifiedOn ? addMonths(f.verifiedOn, VERIFY_EVERY) : null),
  position: f => positionOf(f.merchant, f),
  reportable: true,
  reviewEvery: VERIFY_EVERY,
});
