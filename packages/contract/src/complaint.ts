import { casePhases, complaintKinds, complaintStates, ratings } from '@vc/domain';
import { fileKey } from './attachment.ts';
import { caseFile, caseFileLimits } from './case-file.ts';
import { caseReceipt } from './case-receipt.ts';
import { clock } from './consultation-shapes.ts';
import { historyLine } from './content-shapes.ts';
import { route } from './route.ts';
import { cursor, day, flag, id, instant, mobile, oneOf, optionalText, pageOf, pageSize, text, version, z } from './words.ts';

export const COMPLAINT_MAX = 1000;
export const COMPLAINT_ANSWER_MAX = 2000;

const kind = oneOf('遇到的情况', complaintKinds);
const state = oneOf('状态', complaintStates);
const rating = oneOf('评价', ratings);

/** One answer of at most two, and what the person thought of it. */
export const complaintAnswer = z.object({
  text: z.string(),
  on: day('答复日期'),
  by: z.string(),
  rating: z.nullable(rating),
  reason: z.nullable(z.string()),
});
export type ComplaintAnswer = z.infer<typeof complaintAnswer>;

const complaintBase = {
  id: z.string(),
  receipt: z.string(),
  kind,
  text: z.string(),
  filedAt: instant,
  state,
  /** How far it has come, in the words of every case. */
  phase: oneOf('进展', casePhases),
  dueOn: day('承诺答复日'),
  provisional: z.boolean(),
  late: z.boolean(),
};

/** Of which screen the complaint is, as the mini-program itself knows it: its name and its address. */
const place = { page: z.nullable(z.string()), pageName: z.nullable(z.string()) };

/** One's own complaint, whole. */
export const myComplaint = z.object({
  ...complaintBase,
  ...place,
  files: z.array(caseFile),
  answers: z.array(complaintAnswer),
  /** Why it is this day; null while nobody waits for an answer. */
  clock: z.nullable(clock),
  may: z.array(z.enum(['rate', 'reopen'])),
});
export type MyComplaint = z.infer<typeof myComplaint>;

export const complaintRow = z.object({
  ...complaintBase,
  pageName: z.nullable(z.string()),
  holder: z.nullable(z.string()),
  rating: z.nullable(rating),
});
export type ComplaintRow = z.infer<typeof complaintRow>;

export const complaintWork = z.object({
  ...complaintRow.shape,
  ...place,
  version,
  /** Masked; the whole number is shown only on request, and each look is recorded. */
  phone: z.nullable(z.string()),
  files: z.array(caseFile),
  answers: z.array(complaintAnswer),
  clock: z.nullable(clock),
  may: z.array(z.enum(['answer', 'look'])),
  history: z.array(historyLine),
});
export type ComplaintWork = z.infer<typeof complaintWork>;

/** What a list of complaints can be narrowed to. */
export const complaintViews = { waiting: '待答复', answered: '已答复', rated: '已评价', all: '全部' } as const;
export type ComplaintView = keyof typeof complaintViews;

const one = z.strictObject({ id: id() });
const staff = ['clerk', 'reviewer', 'admin'] as const;

export const complaintRoutes = {
  complain: route({
    method: 'POST',
    path: '/complaints',
    access: 'veteran',
    summary: '对本平台提出投诉建议，立即得到受理编号和承诺答复日',
    input: z.strictObject({
      kind,
      text: text('具体情况', COMPLAINT_MAX),
      page: z.optional(z.nullable(z.string('页面地址应为文字').check(z.regex(/^[\w/?=&.%-]{0,160}$/, '页面地址不正确，可以不填')))),
      pageName: optionalText('页面名称', 40),
      phone: z.optional(z.nullable(mobile())),
      files: z.optional(z.array(fileKey).check(z.maxLength(caseFileLimits.files, `文件最多 ${caseFileLimits.files} 个，请删减`))),
      /** Made once for each complaint by the phone, so that pressing twice or sending again files it once. */
      clientKey: z.string('请重新打开页面再提交').check(z.regex(/^[\w-]{8,40}$/, '请重新打开页面再提交')),
    }),
    reply: caseReceipt,
  }),
  mineOne: route({
    method: 'GET',
    path: '/complaints/mine/:id',
    access: 'veteran',
    summary: '我的一件投诉建议、办理情况和答复',
    input: one,
    reply: myComplaint,
  }),
  rate: route({
    method: 'POST',
    path: '/complaints/mine/:id/rate',
    access: 'veteran',
    summary: '评价答复；第一次不满意就重新办理，第二次答复为最后答复',
    input: z
      .strictObject({ id: id(), rating, reason: optionalText('不满意的原因', 300) })
      .check(z.refine(v => v.rating !== 'dissatisfied' || !!v.reason, { error: '请说说哪里不满意，我们好改进', path: ['reason'] })),
    reply: myComplaint,
  }),
  list: route({
    method: 'GET',
    path: '/staff/complaints',
    access: staff,
    summary: '对本平台的投诉建议，待答复的先到期的在前',
    input: z.strictObject({
      view: z._default(oneOf('查看范围', complaintViews), 'waiting'),
      late: z.optional(flag('仅超期')),
      cursor,
      limit: pageSize,
    }),
    reply: z.object({ ...pageOf(complaintRow).shape, waiting: z.number(), late: z.number() }),
  }),
  work: route({
    method: 'GET',
    path: '/staff/complaints/:id',
    access: staff,
    summary: '一件投诉建议的全部',
    input: one,
    reply: complaintWork,
  }),
  answer: route({
    method: 'POST',
    path: '/staff/complaints/:id/answer',
    access: ['clerk'],
    summary: '答复；没有人领办的，答复人即承办人',
    input: z.strictObject({ id: id(), version, answer: text('答复内容', COMPLAINT_ANSWER_MAX) }),
    reply: complaintWork,
  }),
  look: route({
    method: 'POST',
    path: '/staff/complaints/:id/phone',
    access: ['clerk'],
    summary: '查看完整手机号，须写明原因，留有记录',
    input: z.strictObject({ id: id(), reason: text('查看原因', 100) }),
    reply: z.object({ phone: z.string() }),
  }),
};
