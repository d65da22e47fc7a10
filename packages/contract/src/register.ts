import { actRegisters, lastingRegisters, registers, remedyBlocks, remedyResults } from '@vc/domain';
import { historyLine } from './content-shapes.ts';
import { route } from './route.ts';
import { cursor, day, id, oneOf, optionalText, pageOf, pageSize, text, version, z } from './words.ts';

const register = oneOf('台账', registers);
const pick = (label: string, keys: readonly (keyof typeof registers)[]) =>
  oneOf(label, Object.fromEntries(keys.map(key => [key, registers[key]])) as Partial<typeof registers> as typeof registers);
const lasting = pick('台账', lastingRegisters);
const acting = pick('台账', actRegisters);
/** Money in yuan with at most two decimals, kept as whole fen. */
const yuan = z.number('金额应为数字').check(
  z.minimum(0, '金额不能为负'),
  z.maximum(1_000_000_000_000, '金额太大'),
  z.refine(v => Math.abs(v * 100 - Math.round(v * 100)) < 1e-6, '金额最多两位小数'),
);

/** Whether a line was struck out, and what may be done with it. */
const standing = { withdrawn: z.boolean(), may: z.array(z.enum(['edit', 'withdraw'])) };

/** A document or matter that lasts, from a day to a day. */
export const registerItem = z.object({
  id: z.string(),
  version,
  register,
  title: z.string(),
  number: z.nullable(z.string()),
  startedOn: day('制作（新增）日'),
  openedOn: z.nullable(day('公开日')),
  endedOn: z.nullable(day('废止（取消）日')),
  /** The publication that wrote it; null when it was entered here. */
  contentId: z.nullable(z.string()),
  ...standing,
});
export type RegisterItem = z.infer<typeof registerItem>;

/** A single decision, fee or purchase. */
export const registerAct = z.object({
  id: z.string(),
  version,
  register,
  title: z.string(),
  on: day('日期'),
  yuan: z.nullable(z.number()),
  ...standing,
});
export type RegisterAct = z.infer<typeof registerAct>;

/** A review or lawsuit about disclosure. */
export const remedyCase = z.object({
  id: z.string(),
  version,
  block: oneOf('类别', remedyBlocks),
  title: z.string(),
  number: z.nullable(z.string()),
  foiId: z.nullable(z.string()),
  filedOn: day('受理日'),
  decidedOn: z.nullable(day('审结日')),
  result: z.nullable(oneOf('结果', remedyResults)),
  ...standing,
});
export type RemedyCase = z.infer<typeof remedyCase>;

/** A number that no record of the platform holds, entered with who, when and why. */
export const handEntry = z.object({
  id: z.string(),
  year: z.number(),
  figure: z.string(),
  label: z.string(),
  amount: z.number(),
  unit: z.string(),
  reason: z.string(),
  withdrawn: z.boolean(),
  history: z.array(historyLine),
});
export type HandEntry = z.infer<typeof handEntry>;

const year = z.pipe(
  z.transform((value: unknown) => (typeof value === 'string' && /^\d{4}$/.test(value) ? Number(value) : value)),
  z.number('请选择年度').check(z.minimum(2008, '年度太早'), z.maximum(2100, '年度太晚')),
);
const item = {
  register: lasting,
  title: text('名称', 200),
  number: optionalText('文号', 60),
  startedOn: day('制作（新增）日'),
  openedOn: z.optional(z.nullable(day('公开日'))),
  endedOn: z.optional(z.nullable(day('废止（取消）日'))),
};
const actGiven = { register: acting, title: text('名称', 200), on: day('日期'), yuan: z.optional(z.nullable(yuan)) };
const strikeOut = z.strictObject({ id: id(), version, reason: text('理由', 300) });
const remedy = {
  block: oneOf('类别', remedyBlocks),
  title: text('案由', 200),
  number: optionalText('案号', 60),
  foiId: z.optional(z.nullable(id('所涉申请'))),
  filedOn: day('受理日'),
  decidedOn: z.optional(z.nullable(day('审结日'))),
  result: z.optional(z.nullable(oneOf('结果', remedyResults))),
};

export const registerRoutes = {
  items: route({
    method: 'GET',
    path: '/staff/register-items',
    access: 'staff',
    summary: '文件与事项台账',
    input: z.strictObject({ register: z.optional(register), cursor, limit: pageSize }),
    reply: pageOf(registerItem),
  }),
  addItem: route({
    method: 'POST',
    path: '/staff/register-items',
    access: ['admin'],
    summary: '登记文件或事项',
    input: z.strictObject(item),
    reply: registerItem,
  }),
  editItem: route({
    method: 'PUT',
    path: '/staff/register-items/:id',
    access: ['admin'],
    summary: '更正文件或事项，登记废止（取消）',
    input: z.strictObject({ id: id(), version, ...item }),
    reply: registerItem,
  }),
  withdrawItem: route({
    method: 'POST',
    path: '/staff/register-items/:id/withdraw',
    access: ['admin'],
    summary: '作废登错的文件或事项',
    input: strikeOut,
    reply: registerItem,
  }),
  acts: route({
    method: 'GET',
    path: '/staff/register-acts',
    access: 'staff',
    summary: '许可、处罚、收费、采购台账',
    input: z.strictObject({ register: z.optional(register), cursor, limit: pageSize }),
    reply: pageOf(registerAct),
  }),
  addAct: route({
    method: 'POST',
    path: '/staff/register-acts',
    access: ['admin'],
    summary: '登记一次决定、收费或采购',
    input: z.strictObject(actGiven),
    reply: registerAct,
  }),
  editAct: route({
    method: 'PUT',
    path: '/staff/register-acts/:id',
    access: ['admin'],
    summary: '更正一次决定、收费或采购',
    input: z.strictObject({ id: id(), version, ...actGiven }),
    reply: registerAct,
  }),
  withdrawAct: route({
    method: 'POST',
    path: '/staff/register-acts/:id/withdraw',
    access: ['admin'],
    summary: '作废登错的决定、收费或采购',
    input: strikeOut,
    reply: registerAct,
  }),
  remedies: route({
    method: 'GET',
    path: '/staff/remedies',
    access: 'staff',
    summary: '行政复议、行政诉讼台账',
    input: z.strictObject({ cursor, limit: pageSize }),
    reply: pageOf(remedyCase),
  }),
  addRemedy: route({
    method: 'POST',
    path: '/staff/remedies',
    access: ['admin', 'clerk'],
    summary: '登记复议、诉讼',
    input: z.strictObject(remedy),
    reply: remedyCase,
  }),
  editRemedy: route({
    method: 'PUT',
    path: '/staff/remedies/:id',
    access: ['admin', 'clerk'],
    summary: '登记复议、诉讼结果',
    input: z.strictObject({ id: id(), version, ...remedy }),
    reply: remedyCase,
  }),
  withdrawRemedy: route({
    method: 'POST',
    path: '/staff/remedies/:id/withdraw',
    access: ['admin', 'clerk'],
    summary: '作废登错的复议、诉讼',
    input: strikeOut,
    reply: remedyCase,
  }),
  handEntries: route({
    method: 'GET',
    path: '/staff/hand-entries',
    access: 'staff',
    summary: '一个年度的手工补记',
    input: z.strictObject({ year }),
    reply: z.object({ items: z.array(handEntry) }),
  }),
  enter: route({
    method: 'POST',
    path: '/staff/hand-entries',
    access: ['admin'],
    summary: '手工补记没有记录的数字，须写明理由',
    input: z.strictObject({
      year,
      figure: z.string('请选择补记到哪个数字').check(z.trim(), z.minLength(1, '请选择补记到哪个数字'), z.maxLength(80, '请从列表里选择')),
      amount: z.number('请填写补记的数量').check(z.minimum(0, '不能为负数'), z.maximum(1_000_000_000_000, '数字太大')),
      reason: text('理由', 300),
    }),
    reply: handEntry,
  }),
  withdrawEntry: route({
    method: 'POST',
    path: '/staff/hand-entries/:id/withdraw',
    access: ['admin'],
    summary: '撤销手工补记',
    input: z.strictObject({ id: id(), reason: text('理由', 300) }),
    reply: handEntry,
  }),
};
