import { consultationStates, publicityStates, ratings } from '@vc/domain';
import { historyLine } from './content-shapes.ts';
import { route } from './route.ts';
import { cursor, day, flag, id, instant, mobile, oneOf, optionalText, pageOf, pageSize, subject, text, version, z } from './words.ts';

export const QUESTION_MAX = 2000;
export const ANSWER_MAX = 5000;

const state = oneOf('状态', consultationStates);
const publicity = oneOf('公开情况', publicityStates);
const rating = oneOf('评价', ratings);

/** What the asker gets at once. */
export const receiptReply = z.object({
  id: z.string(),
  receipt: z.string(),
  dueOn: day('承诺答复日'),
  /** The due day may still move: next year's holidays are not published yet. */
  provisional: z.boolean(),
});
export type ReceiptReply = z.infer<typeof receiptReply>;

/** One's own question in a list. */
export const myConsultationRow = z.object({
  id: z.string(),
  receipt: z.string(),
  category: subject,
  question: z.string(),
  askedAt: instant,
  state,
  dueOn: day('承诺答复日'),
  provisional: z.boolean(),
  late: z.boolean(),
  unread: z.boolean(),
});
export type MyConsultationRow = z.infer<typeof myConsultationRow>;

export const myConsultation = z.object({
  ...myConsultationRow.shape,
  answer: z.nullable(z.string()),
  answeredOn: z.nullable(day('答复日期')),
  answeredBy: z.nullable(z.string()),
  rating: z.nullable(rating),
  may: z.array(z.enum(['rate'])),
});
export type MyConsultation = z.infer<typeof myConsultation>;

/** A public question and answer (公众问答): nobody's name, nobody's number. */
export const publicAnswerRow = z.object({
  id: z.string(),
  category: subject,
  title: z.string(),
  question: z.string(),
  publishedOn: day('公开日期'),
});
export type PublicAnswerRow = z.infer<typeof publicAnswerRow>;

export const publicAnswer = z.object({
  ...publicAnswerRow.shape,
  answer: z.string(),
  asker: z.string(),
  askedOn: day('提问日期'),
  answeredOn: day('答复日期'),
  answeredBy: z.string(),
});
export type PublicAnswer = z.infer<typeof publicAnswer>;

/** A question in the staff's inbox. */
export const consultationRow = z.object({
  id: z.string(),
  receipt: z.string(),
  category: subject,
  question: z.string(),
  state,
  publicity,
  askedAt: instant,
  dueOn: day('承诺答复日'),
  late: z.boolean(),
  rating: z.nullable(rating),
});
export type ConsultationRow = z.infer<typeof consultationRow>;

const draftForPublic = z.object({ title: z.string(), question: z.string(), answer: z.string() });

export const consultationWork = z.object({
  ...consultationRow.shape,
  version,
  provisional: z.boolean(),
  name: z.nullable(z.string()),
  /** Masked; the whole number is shown only on request, and each look is recorded. */
  phone: z.nullable(z.string()),
  anonymous: z.boolean(),
  answer: z.nullable(z.string()),
  answeredOn: z.nullable(day('答复日期')),
  answeredBy: z.nullable(z.string()),
  ratingReason: z.nullable(z.string()),
  /** The text for publication: as proposed, or a first draft with personal data taken out. */
  forPublic: z.nullable(draftForPublic),
  may: z.array(z.enum(['answer', 'propose', 'decline', 'publish', 'withdraw'])),
  history: z.array(historyLine),
});
export type ConsultationWork = z.infer<typeof consultationWork>;

const one = z.strictObject({ id: id() });
const publicText = {
  title: text('公开标题', 80),
  question: text('公开的问题', QUESTION_MAX),
  answer: text('公开的答复', ANSWER_MAX),
};

export const consultationRoutes = {
  ask: route({
    method: 'POST',
    path: '/consultations',
    access: 'veteran',
    summary: '提交留言咨询，立即得到受理编号和承诺答复日',
    input: z.strictObject({
      category: subject,
      question: text('要问的问题', QUESTION_MAX),
      name: optionalText('称呼', 20),
      phone: z.optional(z.nullable(mobile())),
      anonymous: flag('对外匿名'),
      /** Made once for each question by the phone, so that pressing twice or sending again files it once. */
      clientKey: z.string('请重新打开页面再提交').check(z.regex(/^[\w-]{8,40}$/, '请重新打开页面再提交')),
    }),
    reply: receiptReply,
  }),
  mine: route({
    method: 'GET',
    path: '/consultations/mine',
    access: 'veteran',
    summary: '我的留言，新的在前',
    input: z.strictObject({ cursor, limit: pageSize }),
    reply: pageOf(myConsultationRow),
  }),
  mineOne: route({
    method: 'GET',
    path: '/consultations/mine/:id',
    access: 'veteran',
    summary: '我的一条留言和答复',
    input: one,
    reply: myConsultation,
  }),
  rate: route({
    method: 'POST',
    path: '/consultations/mine/:id/rate',
    access: 'veteran',
    summary: '评价答复',
    input: z
      .strictObject({ id: id(), rating, reason: optionalText('不满意的原因', 300) })
      .check(z.refine(v => v.rating !== 'dissatisfied' || !!v.reason, { error: '请说说哪里不满意，我们好改进', path: ['reason'] })),
    reply: myConsultation,
  }),
  lookup: route({
    method: 'POST',
    path: '/consultations/lookup',
    access: 'anyone',
    summary: '凭受理编号和手机号后四位查询',
    input: z.strictObject({
      receipt: z.string('请填写受理编号').check(z.trim(), z.regex(/^\d{8}-?\d{6}$/, '受理编号是 14 位数字，例如 20260131-123456')),
      phoneTail: z.string('请填写手机号后四位').check(z.trim(), z.regex(/^\d{4}$/, '请填写留言时所留手机号的后四位数字')),
    }),
    reply: myConsultation,
  }),
  publicList: route({
    method: 'GET',
    path: '/public-answers',
    access: 'anyone',
    summary: '公众问答列表，新的在前',
    input: z.strictObject({ category: z.optional(subject), cursor, limit: pageSize }),
    reply: pageOf(publicAnswerRow),
  }),
  publicOne: route({
    method: 'GET',
    path: '/public-answers/:id',
    access: 'anyone',
    summary: '一条公众问答',
    input: one,
    reply: publicAnswer,
  }),
  inbox: route({
    method: 'GET',
    path: '/staff/consultations',
    access: ['clerk', 'reviewer', 'admin'],
    summary: '留言咨询收件箱，先到期的在前',
    input: z.strictObject({
      state: z.optional(state),
      publicity: z.optional(publicity),
      category: z.optional(subject),
      late: z.optional(flag('仅超期')),
      cursor,
      limit: pageSize,
    }),
    reply: z.object({ ...pageOf(consultationRow).shape, waiting: z.number(), late: z.number(), proposed: z.number() }),
  }),
  work: route({
    method: 'GET',
    path: '/staff/consultations/:id',
    access: ['clerk', 'reviewer', 'admin'],
    summary: '一件留言咨询的全部',
    input: one,
    reply: consultationWork,
  }),
  look: route({
    method: 'POST',
    path: '/staff/consultations/:id/phone',
    access: ['clerk'],
    summary: '查看完整手机号，须写明原因，留有记录',
    input: z.strictObject({ id: id(), reason: text('查看原因', 100) }),
    reply: z.object({ phone: z.string() }),
  }),
  answer: route({
    method: 'POST',
    path: '/staff/consultations/:id/answer',
    access: ['clerk'],
    summary: '答复',
    input: z.strictObject({ id: id(), version, answer: text('答复内容', ANSWER_MAX) }),
    reply: consultationWork,
  }),
  propose: route({
    method: 'POST',
    path: '/staff/consultations/:id/propose',
    access: ['clerk'],
    summary: '隐去个人信息后提请公开',
    input: z.strictObject({ id: id(), version, ...publicText }),
    reply: consultationWork,
  }),
  decline: route({
    method: 'POST',
    path: '/staff/consultations/:id/decline',
    access: ['reviewer'],
    summary: '不予公开',
    input: z.strictObject({ id: id(), version, reason: text('理由', 300) }),
    reply: consultationWork,
  }),
  publish: route({
    method: 'POST',
    path: '/staff/consultations/:id/publish',
    access: ['reviewer'],
    summary: '审核并作为公众问答公开',
    input: z.strictObject({ id: id(), version }),
    reply: consultationWork,
  }),
  withdraw: route({
    method: 'POST',
    path: '/staff/consultations/:id/withdraw',
    access: ['reviewer'],
    summary: '撤下公众问答',
    input: z.strictObject({ id: id(), version, reason: text('理由', 300) }),
    reply: consultationWork,
  }),
};
