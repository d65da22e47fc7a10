import { subjects } from '@vc/domain';
import { ANSWER_MAX, cite } from './consultation-shapes.ts';
import { route } from './route.ts';
import { count, id, instant, subject, text, version, z } from './words.ts';

const workingDays = (label: string, max: number) => count(`${label}的工作日数`, 1, max);
const section = text('科室', 20);

/** How questions are given out, checked and promised. */
const settings = {
  /** Section by category; a category that is not here lies in the pool until somebody takes it. */
  routing: z
    .record(z.string(), section)
    .check(z.refine(table => Object.keys(table).every(key => key in subjects), '分办表里有不认识的类别')),
  /** Sections whose answers are sent by the section head. */
  checkAnswers: z.array(section).check(z.maxLength(30, '科室最多 30 个')),
  /** Working days. The ceiling is the national one for answers on government sites. */
  clocks: z.strictObject({ accept: workingDays('受理', 5), answer: workingDays('答复咨询', 15), demand: workingDays('答复诉求', 15) }),
};
const settingsReply = z.object({ ...settings, version, sections: z.array(z.string()) });
export type ConsultationSettings = z.infer<typeof settingsReply>;

export const CANNED_MAX = 3000;
const cannedFields = {
  title: text('标题', 60),
  text: text('内容', CANNED_MAX),
  subject: z.nullable(subject),
};

/** A canned answer (常用答复). Its text holds placeholders such as `{{本局电话}}` and `{{政策:ID.要点}}`. */
export const cannedAnswer = z.object({
  id: z.string(),
  version,
  ...cannedFields,
  by: z.string(),
  updatedAt: instant,
  /** The text with what policies and the bureau say today; what cannot be filled in stays as it is written. */
  says: z.string(),
  /** Why it cannot be put in as things stand: an item of it was withdrawn or has expired. */
  problems: z.array(z.string()),
});
export type CannedAnswer = z.infer<typeof cannedAnswer>;

const desk = ['clerk', 'reviewer'] as const;

export const consultationSettingsRoutes = {
  settings: route({
    method: 'GET',
    path: '/staff/consultation-settings',
    access: ['clerk', 'reviewer', 'admin'],
    summary: '留言咨询的分办、审核和期限设置',
    input: z.strictObject({}),
    reply: settingsReply,
  }),
  keepSettings: route({
    method: 'PUT',
    path: '/staff/consultation-settings',
    access: ['admin'],
    summary: '修改留言咨询的分办、审核和期限设置',
    input: z.strictObject({ ...settings, version }),
    reply: settingsReply,
  }),
};

export const cannedRoutes = {
  list: route({
    method: 'GET',
    path: '/staff/canned-answers',
    access: desk,
    summary: '常用答复，连同现在还能不能用',
    input: z.strictObject({}),
    reply: z.object({ items: z.array(cannedAnswer) }),
  }),
  add: route({
    method: 'POST',
    path: '/staff/canned-answers',
    access: desk,
    summary: '新增常用答复',
    input: z.strictObject(cannedFields),
    reply: cannedAnswer,
  }),
  edit: route({
    method: 'PUT',
    path: '/staff/canned-answers/:id',
    access: desk,
    summary: '修改常用答复',
    input: z.strictObject({ id: id(), version, ...cannedFields }),
    reply: cannedAnswer,
  }),
  drop: route({
    method: 'DELETE',
    path: '/staff/canned-answers/:id',
    access: desk,
    summary: '停用常用答复',
    input: z.strictObject({ id: id(), version }),
    reply: z.object({ ok: z.literal(true) }),
  }),
  fill: route({
    method: 'POST',
    path: '/staff/canned-answers/:id/fill',
    access: desk,
    summary: '取用：填入政策和本局的最新内容；引用的政策已撤下或过期时不能取用',
    input: z.strictObject({ id: id() }),
    reply: z.object({ text: z.string().check(z.maxLength(ANSWER_MAX * 2)), cites: z.array(cite) }),
  }),
};
