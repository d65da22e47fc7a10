import type { OutcomeRow } from '../format.ts';

const DEALT = '三、本年度办理结果';

/** Ways an application can end that both national formats share, with their articles in the 2019 Regulations. */
const shared: readonly [string, string, string?][] = [
  ['granted', '（一）予以公开'],
  ['partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  ['deny_1', '（三）不予公开', '1.属于国家秘密'],
  ['deny_2', '（三）不予公开', '2.其他法律行政法规禁止公开'],
  ['deny_3', '（三）不予公开', '3.危及“三安全一稳定”'],
  ['deny_4', '（三）不予公开', '4.保护第三方合法权益'],
  ['deny_5', '（三）不予公开', '5.属于三类内部事务信息'],
  ['deny_6', '（三）不予公开', '6.属于四类过程性信息'],
  ['deny_7', '（三）不予公开', '7.属于行政执法案卷'],
  ['deny_8', '（三）不予公开', '8.属于行政查询事项'],
  ['unable_1', '（四）无法提供', '1.本机关不掌握相关政府信息'],
  ['unable_2', '（四）无法提供', '2.没有现成信息需要另行制作'],
  ['unable_3', '（四）无法提供', '3.补正后申请内容仍不明确'],
  ['notproc_1', '（五）不予处理', '1.信访举报投诉类申请'],
  ['notproc_2', '（五）不予处理', '2.重复申请'],
  ['notproc_3', '（五）不予处理', '3.要求提供公开出版物'],
  ['notproc_4', '（五）不予处理', '4.无正当理由大量反复申请'],
  ['notproc_5', '（五）不予处理', '5.要求行政机关确认或重新出具已获取信息'],
];

/** The ways under （六）其他处理, as the newest format tells them apart. */
export const otherLeaves = ['other_1', 'other_2', 'other_3'] as const;

/** Table three of a format, given its own rows under （六）其他处理; a single row `other` counts all of them. */
export function tableThreeWith(other: readonly [string, string, string?][]): OutcomeRow[] {
  const outcomes = [...shared, ...other].map(
    ([key, ...path]): OutcomeRow => ({
      key,
      leaves: key === 'other' ? otherLeaves : [key],
      path: [DEALT, ...path.filter((label): label is string => label !== undefined)],
      role: 'outcome',
    }),
  );
  return [
    { key: 'new', leaves: [], path: ['一、本年新收政府信息公开申请数量'], role: 'new' },
    { key: 'carried_in', leaves: [], path: ['二、上年结转政府信息公开申请数量'], role: 'carried-in' },
    ...outcomes,
    { key: 'total', leaves: [], path: [DEALT, '（七）总计'], role: 'total' },
    { key: 'carried_out', leaves: [], path: ['四、结转下年度继续办理'], role: 'carried-out' },
  ];
}
