import { aidBearers, aidWishes } from '@vc/domain';
import { aidAccount, aidNoticeFormat, aidSupply, consentVersion, suppliesSomething } from './aid.ts';
import { aidCondition, aidKind, aidMaterial, aidState, yuan } from './aid-form.ts';
import { aidGround, aidOne, aidRow, aidRules, aidWork } from './aid-shapes.ts';
import { caseFile } from './case-file.ts';
import { fileRoute, formRoute, route } from './route.ts';
import { cursor, day, flag, id, oneOf, optionalText, pageOf, pageSize, text, version, z } from './words.ts';

const desk = ['clerk', 'reviewer', 'deputy', 'director', 'admin'] as const;
const deciders = ['reviewer', 'deputy'] as const;
const act = z.strictObject({ id: id(), version });
const bearer = oneOf('谁送来的', aidBearers);
const reasoned = z.strictObject({ id: id(), version, reason: text('原因', 300) });

/** What staff do with applications for aid. */
export const aidWorkRoutes = {
  list: route({
    method: 'GET',
    path: '/staff/aid',
    access: desk,
    summary: '困难帮扶申请，先到期的在前；草稿只有件数',
    input: z.strictObject({
      state: z.optional(aidState),
      kind: z.optional(aidKind),
      open: z.optional(flag('没有办结的')),
      late: z.optional(flag('仅超期')),
      cursor,
      limit: pageSize,
    }),
    reply: z.object({
      ...pageOf(aidRow).shape,
      waiting: z.number(),
      late: z.number(),
      toDecide: z.number(),
      /** Drafts that have not been filed: how many, and nothing else. */
      drafts: z.number(),
    }),
  }),
  work: route({ method: 'GET', path: '/staff/aid/:id', access: desk, summary: '一件帮扶申请的全部', input: aidOne, reply: aidWork }),
  look: route({
    method: 'POST',
    path: '/staff/aid/:id/person',
    access: ['clerk', 'reviewer', 'deputy'],
    summary: '查看完整的身份证号、手机号、银行卡号，须写明原因，留有记录',
    input: z.strictObject({ id: id(), reason: text('查看原因', 100) }),
    reply: z.object({ idNumber: z.string(), phone: z.string(), helperPhone: z.nullable(z.string()), card: z.nullable(z.string()) }),
  }),
  accept: route({ method: 'POST', path: '/staff/aid/:id/accept', access: ['clerk'], summary: '受理', input: act, reply: aidWork }),
  ask: route({
    method: 'POST',
    path: '/staff/aid/:id/ask',
    access: ['clerk'],
    summary: '一次说清缺什么、什么时候以前补',
    input: z.strictObject({ id: id(), version, missing: text('缺什么', 500), by: day('补充期限') }),
    reply: aidWork,
  }),
  upload: formRoute({
    method: 'POST',
    path: '/staff/aid/:id/files',
    access: ['clerk'],
    summary: '柜台收到的一份材料，拍照或扫描后上传；登记补交时写上它的编号，30 天没有登记就删除',
    input: z.strictObject({ id: id(), material: aidMaterial }),
    reply: caseFile,
  }),
  supply: route({
    method: 'POST',
    path: '/staff/aid/:id/supply',
    access: ['clerk'],
    summary: '柜台登记：申请人补交的材料',
    input: z.strictObject({ id: id(), version, on: day('收到日'), bearer, ...aidSupply }).check(suppliesSomething),
    reply: aidWork,
  }),
  card: route({
    method: 'POST',
    path: '/staff/aid/:id/account',
    access: ['clerk'],
    summary: '柜台登记：收款账户，申请人已在纸上签字同意',
    input: z.strictObject({ id: id(), version, bearer, ...aidAccount, consent: consentVersion('收款账户') }),
    reply: aidWork,
  }),
  withdraw: route({
    method: 'POST',
    path: '/staff/aid/:id/withdraw',
    access: ['clerk'],
    summary: '柜台登记：申请人撤回申请',
    input: z.strictObject({ id: id(), version, wish: oneOf('怎么提出的', aidWishes), reason: text('原因', 200) }),
    reply: aidWork,
  }),
  lapse: route({
    method: 'POST',
    path: '/staff/aid/:id/lapse',
    access: ['clerk'],
    summary: '逾期未补，终止办理',
    input: act,
    reply: aidWork,
  }),
  check: route({
    method: 'POST',
    path: '/staff/aid/:id/check',
    access: ['clerk'],
    summary: '登记入户核实：哪天、谁去的、看到什么、符合哪些条件、建议多少',
    input: z.strictObject({
      id: id(),
      version,
      on: day('核实日'),
      visitors: text('核实人', 60),
      notes: text('核实情况', 2000),
      met: z.array(aidCondition),
      yuan: z.nullable(yuan('建议金额', 0.01)),
    }),
    reply: aidWork,
  }),
  recheck: route({
    method: 'POST',
    path: '/staff/aid/:id/recheck',
    access: deciders,
    summary: '退回重新核实',
    input: reasoned,
    reply: aidWork,
  }),
  grant: route({
    method: 'POST',
    path: '/staff/aid/:id/grant',
    access: deciders,
    summary: '批准并定下金额',
    input: z.strictObject({ id: id(), version, yuan: yuan('金额', 0.01), reason: text('理由', 500) }),
    reply: aidWork,
  }),
  decline: route({
    method: 'POST',
    path: '/staff/aid/:id/decline',
    access: deciders,
    summary: '不予批准，写明理由；依据和下一步随原因带出',
    input: z.strictObject({ id: id(), version, ground: aidGround, reason: text('理由', 500) }),
    reply: aidWork,
  }),
  post: route({
    method: 'POST',
    path: '/staff/aid/:id/post',
    access: ['reviewer'],
    summary: '列入今天的公示，到期自动撤下',
    input: act,
    reply: aidWork,
  }),
  challenge: route({
    method: 'POST',
    path: '/staff/aid/:id/challenge',
    access: ['reviewer'],
    summary: '公示有异议：撤下，重新核实',
    input: reasoned,
    reply: aidWork,
  }),
  pay: route({
    method: 'POST',
    path: '/staff/aid/:id/pay',
    access: ['clerk'],
    summary: '公示期满后登记发放',
    input: z.strictObject({ id: id(), version, yuan: yuan('金额', 0.01), on: day('发放日'), voucher: text('凭证号', 40) }),
    reply: aidWork,
  }),
  finish: route({
    method: 'POST',
    path: '/staff/aid/:id/finish',
    access: ['clerk'],
    summary: '办结',
    input: z.strictObject({ id: id(), version, note: optionalText('说明', 200) }),
    reply: aidWork,
  }),
  notice: fileRoute({
    method: 'GET',
    path: '/staff/aid/:id/notice',
    access: desk,
    summary: '困难帮扶告知书',
    input: z.strictObject({ id: id(), format: aidNoticeFormat }),
  }),
  rules: route({
    method: 'GET',
    path: '/staff/aid-rules',
    access: 'staff',
    summary: '帮扶的期限、金额和公示设置',
    input: z.strictObject({}),
    reply: aidRules,
  }),
  changeRules: route({
    method: 'PUT',
    path: '/staff/aid-rules',
    access: ['admin'],
    summary: '修改帮扶的期限、金额和公示设置',
    input: aidRules,
    reply: aidRules,
  }),
};
