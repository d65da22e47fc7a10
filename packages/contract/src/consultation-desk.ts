import {
  ANSWER_MAX,
  alert,
  askedFields,
  cites,
  clientKey,
  consultationState,
  consultationType,
  fileKeys,
  forSomebody,
  publicity,
  QUESTION_MAX,
} from './consultation-shapes.ts';
import { consultationRow, consultationWork } from './consultation-work.ts';
import { route } from './route.ts';
import { cursor, day, flag, id, instant, pageOf, pageSize, subject, text, version, z } from './words.ts';

const staff = ['clerk', 'reviewer', 'admin'] as const;

const one = z.strictObject({ id: id() });
const versioned = { id: id(), version };
const written = { ...versioned, answer: text('答复内容', ANSWER_MAX), cites, files: fileKeys };
const work = <I extends z.ZodMiniType>(path: string, access: readonly ('clerk' | 'reviewer' | 'admin')[], summary: string, input: I) =>
  route({ method: 'POST', path: `/staff/consultations/:id/${path}`, access, summary, input, reply: consultationWork });

export const deskRoutes = {
  inbox: route({
    method: 'GET',
    path: '/staff/consultations',
    access: staff,
    summary: '留言咨询收件箱：等答复的先到期的在前，其余新的在前',
    input: z.strictObject({
      state: z.optional(consultationState),
      publicity: z.optional(publicity),
      category: z.optional(subject),
      late: z.optional(flag('仅超期')),
      section: z.optional(text('科室', 20)),
      holder: z.optional(z.enum(['me', 'nobody'], '承办人应为 me 或 nobody')),
      alert: z.optional(flag('仅需马上联系')),
      unsettled: z.optional(flag('仅两次不满意待处理')),
      cursor,
      limit: pageSize,
    }),
    reply: z.object({
      ...pageOf(consultationRow).shape,
      waiting: z.number(),
      late: z.number(),
      checking: z.number(),
      proposed: z.number(),
      alerts: z.number(),
      unsettled: z.number(),
    }),
  }),
  work: route({
    method: 'GET',
    path: '/staff/consultations/:id',
    access: staff,
    summary: '一件留言咨询的全部',
    input: one,
    reply: consultationWork,
  }),
  enter: route({
    method: 'POST',
    path: '/staff/consultations',
    access: ['clerk'],
    summary: '登记来电、来访、来信，进入同一个收件箱；代办时写明关系和代办人，来信可以附扫描件',
    input: z
      .strictObject({
        ...askedFields,
        channel: z.enum(['phone', 'visit', 'letter'], '请选择来电、来访或来信'),
        type: z.optional(consultationType),
        receivedOn: day('收到日期'),
        clientKey,
      })
      .check(forSomebody),
    reply: consultationWork,
  }),
  look: route({
    method: 'POST',
    path: '/staff/consultations/:id/phone',
    access: ['clerk'],
    summary: '查看完整姓名和手机号，须写明原因，留有记录',
    input: z.strictObject({ id: id(), reason: text('查看原因', 100) }),
    reply: z.object({
      name: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      helper: z.nullable(z.object({ name: z.string(), phone: z.string() })),
    }),
  }),
  draft: route({
    method: 'PUT',
    path: '/staff/consultations/:id/draft',
    access: ['clerk'],
    summary: '存下写到一半的答复；version 从 0 开始，别人改过就会告知',
    input: z.strictObject({
      id: id(),
      version,
      text: z.string('答复内容应为文字').check(z.maxLength(ANSWER_MAX, `答复内容最多 ${ANSWER_MAX} 个字，请删减`)),
      cites,
      files: fileKeys,
    }),
    reply: z.object({ version, at: instant }),
  }),
  answer: work('answer', ['clerk'], '答复', z.strictObject(written)),
  submit: work('submit', ['clerk'], '送科室负责人审核', z.strictObject(written)),
  send: work('send', ['reviewer'], '审核并发出答复', z.strictObject(versioned)),
  return: work('return', ['reviewer'], '退回修改', z.strictObject({ ...versioned, reason: text('理由', 300) })),
  recategorise: route({
    method: 'POST',
    path: '/staff/consultations/:id/recategorise',
    access: ['clerk', 'reviewer'],
    summary: '更正类别和类型，按新类别分办、按新类型计算期限',
    input: z.strictObject({ ...versioned, category: subject, type: consultationType }),
    /** `work` is null when the question went to another section and is no longer here. */
    reply: z.object({ section: z.nullable(z.string()), work: z.nullable(consultationWork) }),
  }),
  flag: work(
    'flag',
    ['clerk', 'reviewer'],
    '标记或取消“需要马上联系”',
    z.strictObject({ ...versioned, alert: z.nullable(alert), reason: text('理由', 300) }),
  ),
  settle: work('settle', ['reviewer'], '登记两次不满意的处理结果', z.strictObject({ ...versioned, finding: text('处理结果', 300) })),
  propose: work(
    'propose',
    ['clerk'],
    '隐去个人信息后提请公开',
    z.strictObject({
      ...versioned,
      title: text('公开标题', 80),
      question: text('公开的问题', QUESTION_MAX),
      answer: text('公开的答复', ANSWER_MAX),
      about: z.optional(z.nullable(id('关联的政策'))),
    }),
  ),
  decline: work('decline', ['reviewer'], '不予公开', z.strictObject({ ...versioned, reason: text('理由', 300) })),
  publish: work('publish', ['reviewer'], '审核并作为公众问答公开', z.strictObject(versioned)),
  withdraw: work('withdraw', ['reviewer'], '撤下公众问答', z.strictObject({ ...versioned, reason: text('理由', 300) })),
};
