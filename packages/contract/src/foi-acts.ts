import { EXTENSION_MAX, feeBases, foiChannels, opinionKinds, serviceWays } from '@vc/domain';
import { fileKey } from './attachment.ts';
import { applicationFields } from './foi-apply.ts';
import { ending, foiCase } from './foi-shapes.ts';
import { type Access, route } from './route.ts';
import { count, day, flag, id, oneOf, optionalText, text, version, z } from './words.ts';

const which = { id: id(), version };
const clerk: Access = ['clerk'];

const act = <T extends z.core.$ZodLooseShape>(path: string, access: Access, summary: string, shape: T) =>
  route({
    method: 'POST' as const,
    path: `/staff/foi/:id/${path}`,
    access,
    summary,
    input: z.strictObject({ ...which, ...shape } as typeof which & T),
    reply: foiCase,
  });

/** Steps of an application: who does each is said by the domain's step tables as well. */
export const foiActRoutes = {
  amend: act('amend', clerk, '更正登记', {
    applicantClass: applicationFields.applicantClass,
    name: applicationFields.name,
    /** How and when it came is left out where the platform itself received it. */
    channel: z.optional(z.nullable(oneOf('收到方式', foiChannels))),
    arrivedOn: z.optional(z.nullable(day('到达日'))),
    confirmedOn: z.optional(z.nullable(day('确认日'))),
    reason: text('更正的理由', 200),
  }),
  askCorrection: act('ask-correction', clerk, '一次性告知补正', {
    items: z.array(text('补正事项', 300)).check(z.minLength(1, '请写明要补正什么'), z.maxLength(10, '补正事项最多 10 条')),
    until: day('补正期限'),
  }),
  corrected: act('corrected', clerk, '登记收到的补正（纸质）', { on: day('收到日'), text: text('补正的内容', 2000) }),
  askOpinion: act('ask-opinion', clerk, '书面征求第三方或者共同制作机关的意见', {
    of: oneOf('征求对象', opinionKinds),
    party: text('对方名称', 60),
    about: text('征求什么', 500),
    deliveredOn: z.optional(z.nullable(day('对方收到日'))),
  }),
  delivered: act('delivered', clerk, '登记对方收到征求意见书或者收费通知的日期', {
    /** Who was asked for an opinion; null for the applicant, who was sent the notice of a fee. */
    party: z.nullable(text('对方名称', 60)),
    deliveredOn: day('收到日'),
  }),
  opinion: act('opinion', clerk, '登记收到的意见', {
    party: text('对方名称', 60),
    on: day('收到日'),
    agrees: flag('是否同意公开'),
    opinion: text('意见', 500),
  }),
  askFee: act('ask-fee', clerk, '通知缴纳信息处理费', {
    basis: oneOf('收费标准', feeBases),
    quantity: count('数量', 1, 100_000),
    how: text('缴费方式', 200),
  }),
  paid: act('paid', clerk, '登记缴费', { on: day('缴费日') }),
  askReasons: act('ask-reasons', clerk, '申请数量、频次明显超过合理范围的，要求说明理由', {
    why: text('为什么要求说明', 500),
    until: day('说明期限'),
  }),
  reasons: act('reasons', clerk, '登记收到的理由（纸质）', { on: day('收到日'), text: text('理由', 2000) }),
  delay: act('delay', ['reviewer'], '理由合理、期限内办不完的，确定延迟答复的期限', { until: day('延迟到'), reason: text('理由', 300) }),
  askExtension: act('ask-extension', clerk, '申请延长答复期限', {
    days: count('延长天数', 1, EXTENSION_MAX),
    reason: text('延长的理由', 300),
  }),
  extend: act('extend', ['reviewer'], '同意延长答复期限', {}),
  declineExtension: act('decline-extension', ['reviewer'], '不同意延长', { reason: text('理由', 300) }),
  split: act('split', clerk, '一份申请里有几件事的，分开办理', {
    titles: z.array(text('每件申请的信息', 200)).check(z.minLength(2, '至少分成两件'), z.maxLength(10, '一次最多分成 10 件')),
  }),
  draft: act('draft', clerk, '拟写答复', {
    ending,
    text: text('答复正文', 4000),
    files: z._default(z.array(fileKey).check(z.maxLength(20, '文件最多 20 个')), []),
    /** Third parties whose information is released although they did not agree, with the reason that their letter gives. */
    told: z._default(
      z
        .array(z.strictObject({ party: text('第三方', 60), reason: optionalText('给第三方的理由', 1000) }))
        .check(z.maxLength(20, '第三方最多 20 个')),
      [],
    ),
  }),
  submit: act('submit', clerk, '送审答复', {}),
  sendBack: act('send-back', ['reviewer', 'deputy'], '退回答复', { reason: text('退回的理由', 300) }),
  approve: act('approve', ['reviewer', 'deputy'], '同意答复，编号并发出', {}),
  withdraw: act('withdraw', clerk, '登记申请人撤回（纸质）', { on: day('撤回日'), reason: optionalText('原因', 300) }),
  serve: act('serve', clerk, '登记送达', {
    letter: id('文书'),
    on: day('送达日期'),
    way: oneOf('送达方式', serviceWays),
    note: optionalText('单号或者签收人', 100),
  }),
  proactive: act('proactive', ['clerk', 'editor'], '转为主动公开的公告草稿', {}),
};
