import { redirects } from '@vc/domain';
import {
  askedFields,
  clientKey,
  fileKeys,
  forSomebody,
  myConsultation,
  myConsultationRow,
  publicAnswer,
  publicAnswerRow,
  QUESTION_MAX,
  rating,
  receiptReply,
} from './consultation-shapes.ts';
import { route } from './route.ts';
import { cursor, id, oneOf, optionalText, pageOf, pageSize, subject, text, z } from './words.ts';

const one = z.strictObject({ id: id() });

/** Something that may answer the question before it is sent. */
export const suggestion = z.object({
  /** A kind of content, or `public-answer`. */
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  expired: z.boolean(),
});
export type Suggestion = z.infer<typeof suggestion>;

/** Another way that serves this matter better. */
export const redirection = z.object({ to: oneOf('去向', { ...keysOf(redirects) }), title: z.string(), words: z.string() });
export type Redirection = z.infer<typeof redirection>;

function keysOf<K extends string>(table: Readonly<Record<K, { title: string }>>): Record<K, string> {
  return Object.fromEntries(Object.entries<{ title: string }>(table).map(([key, { title }]) => [key, title])) as Record<K, string>;
}

export const askingRoutes = {
  promise: route({
    method: 'GET',
    path: '/consultations/promise',
    access: 'anyone',
    summary: '答复承诺：受理、咨询、诉求各几个工作日',
    input: z.strictObject({}),
    reply: z.object({ accept: z.number(), answer: z.number(), demand: z.number() }),
  }),
  similar: route({
    method: 'POST',
    path: '/consultations/similar',
    access: 'anyone',
    summary: '提交前先看看：已公开的相近问答和现行政策，以及更合适的渠道',
    input: z.strictObject({ text: text('要问的问题', QUESTION_MAX) }),
    reply: z.object({ items: z.array(suggestion), redirects: z.array(redirection) }),
  }),
  ask: route({
    method: 'POST',
    path: '/consultations',
    access: 'veteran',
    summary: '提交留言咨询，立即得到受理编号和承诺答复日；代办时写明关系和代办人',
    input: z.strictObject({ ...askedFields, clientKey }).check(forSomebody),
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
    summary: '我的一条留言：往来、期限和下一步',
    input: one,
    reply: myConsultation,
  }),
  followUp: route({
    method: 'POST',
    path: '/consultations/mine/:id/follow-up',
    access: 'veteran',
    summary: '答复后追问，期限重新计算',
    input: z.strictObject({ id: id(), question: text('追问的内容', QUESTION_MAX), files: fileKeys, clientKey }),
    reply: myConsultation,
  }),
  rate: route({
    method: 'POST',
    path: '/consultations/mine/:id/rate',
    access: 'veteran',
    summary: '评价答复；第一次不满意会重新办理',
    input: z
      .strictObject({ id: id(), rating, reason: optionalText('不满意的原因', 300) })
      .check(z.refine(v => v.rating !== 'dissatisfied' || !!v.reason, { error: '请说说哪里不满意，我们好改进', path: ['reason'] })),
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
};
