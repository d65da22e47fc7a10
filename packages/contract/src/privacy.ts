import { CASE_YEARS_MOST, caseKinds } from '@vc/domain';
import { fileRoute, route } from './route.ts';
import { count, cursor, day, id, instant, mobile, oneOf, pageOf, pageSize, text, z } from './words.ts';

/** What is written of one thing that is held: labels with their values, in words. */
export const heldItem = z.object({
  id: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  /** Its name and telephone may be corrected by the person. */
  may: z.array(z.enum(['correct'])),
});
export type HeldItem = z.infer<typeof heldItem>;

/** Everything of one sort that is held about the person at a phone. */
export const heldPart = z.object({
  table: z.string(),
  title: z.string(),
  purpose: z.string(),
  howLong: z.string(),
  items: z.array(heldItem),
});
export type HeldPart = z.infer<typeof heldPart>;

/** A case that has to end before the account can be closed. */
export const openCase = z.object({
  kind: oneOf('办理事项', caseKinds),
  id: z.string(),
  number: z.string(),
  title: z.string(),
  stateWords: z.string(),
});
export type OpenCase = z.infer<typeof openCase>;

export const myData = z.object({ at: instant, parts: z.array(heldPart), openCases: z.array(openCase), may: z.array(z.enum(['close'])) });
export type MyData = z.infer<typeof myData>;

/** What personal data can be saved as: to be read by people, by WeChat, by programs. */
export const myDataFormats = { html: '网页', docx: 'Word 文档', json: 'JSON 数据' } as const;

/** Records of which the person may correct name and telephone. */
export const correctables = { sign_up: '活动报名' } as const;
export type Correctable = keyof typeof correctables;

/** Who looked at whose number, when and why. */
export const lookLine = z.object({
  at: instant,
  who: z.string(),
  act: z.string(),
  /** The record, with its person masked. */
  of: z.string(),
  reason: z.nullable(z.string()),
  ip: z.string(),
});
export type LookLine = z.infer<typeof lookLine>;

const lookFilter = {
  from: z.optional(day('起日')),
  to: z.optional(day('止日')),
  who: z.optional(z.string().check(z.trim(), z.maxLength(60, '姓名最多 60 个字'))),
};

/** A table that holds personal data, for the register of processing. */
const tableInWords = z.object({
  table: z.string(),
  title: z.string(),
  purpose: z.string(),
  howLong: z.string(),
  columns: z.array(z.string()),
});

export const privacyState = z.object({
  caseYears: z.number(),
  /** What the nightly sweep did, newest first. */
  runs: z.array(z.object({ at: instant, counts: z.string() })),
  tables: z.array(tableInWords),
});
export type PrivacyState = z.infer<typeof privacyState>;

export const privacyRoutes = {
  mine: route({
    method: 'GET',
    path: '/my/data',
    access: 'veteran',
    summary: '平台记下的关于这台设备的一切',
    input: z.strictObject({}),
    reply: myData,
  }),
  file: fileRoute({
    method: 'GET',
    path: '/my/data/file',
    access: 'veteran',
    summary: '同上，存成文件：网页、Word 文档或 JSON',
    input: z.strictObject({ format: oneOf('格式', myDataFormats) }),
  }),
  correct: route({
    method: 'POST',
    path: '/my/data/:table/:id/correct',
    access: 'veteran',
    summary: '更正自己的姓名、手机号；事项办结后不再更正',
    input: z.strictObject({ table: oneOf('哪一类', correctables), id: id(), name: text('姓名', 20), phone: mobile() }),
    reply: myData,
  }),
  close: route({
    method: 'POST',
    path: '/my/close',
    access: 'veteran',
    summary: '注销这台设备：取消报名，清除姓名电话，删去没有提交的文件；还在办理的事项要先办结或撤回',
    input: z.strictObject({ confirm: z.literal(true, '请先确认注销') }),
    reply: z.object({ cancelled: z.number(), detached: z.number(), removed: z.number() }),
  }),
  looks: route({
    method: 'GET',
    path: '/staff/looks',
    access: ['admin'],
    summary: '谁在什么时候、为什么看了谁的完整手机号或身份证明，新的在前',
    input: z.strictObject({ ...lookFilter, cursor, limit: pageSize }),
    reply: pageOf(lookLine),
  }),
  looksFile: fileRoute({
    method: 'GET',
    path: '/staff/looks/file',
    access: ['admin'],
    summary: '查看记录存成 CSV',
    input: z.strictObject(lookFilter),
  }),
  state: route({
    method: 'GET',
    path: '/staff/privacy',
    access: ['admin'],
    summary: '个人信息清单、保存年限、每晚清理了什么',
    input: z.strictObject({}),
    reply: privacyState,
  }),
  change: route({
    method: 'PUT',
    path: '/staff/privacy',
    access: ['admin'],
    summary: '修改办结事项保存个人信息的年限',
    input: z.strictObject({ caseYears: count('年限', 1, CASE_YEARS_MOST) }),
    reply: privacyState,
  }),
};
