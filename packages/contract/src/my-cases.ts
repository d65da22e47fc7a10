import { caseKinds, caseNumberOf, casePhases } from '@vc/domain';
import { myConsultation } from './consultation-shapes.ts';
import { route } from './route.ts';
import { cursor, day, instant, oneOf, pageOf, pageSize, text, z } from './words.ts';

/** Where a case stands, for the person who waits for it. */
const standing = z.object({
  kind: oneOf('办理事项', caseKinds),
  /** The receipt or registration number. */
  number: z.string(),
  /** How far it has come: the same four for every kind. */
  phase: oneOf('进展', casePhases),
  /** Its state in the words of its own kind. */
  words: z.string(),
  /** What the person has to do next, when it is his turn. */
  next: z.nullable(z.string()),
  openedAt: instant,
  /** The day by which it is answered; null while no clock runs. */
  dueOn: z.nullable(day('承诺答复日')),
  provisional: z.boolean(),
  late: z.boolean(),
  closed: z.boolean(),
  /** Whom to call about it. */
  call: z.object({ who: z.string(), phone: z.string() }),
});

/** One of one's own cases, of whatever kind, in a list. */
export const myCase = z.object({
  ...standing.shape,
  id: z.string(),
  title: z.string(),
  /** Words about it that have not been read. */
  unread: z.number(),
});
export type MyCase = z.infer<typeof myCase>;

/** A case that was found by its number: for whoever knows the end of the telephone, on whatever device. */
export const foundCase = z.object({
  ...standing.shape,
  /** As among one's own cases. Null for an application for information, whose title says what was asked for. */
  title: z.nullable(z.string()),
  /** The day it was answered, or ended otherwise. */
  closedOn: z.nullable(day('办结日')),
  /** Question and answer, of a question to the bureau. */
  consultation: z.nullable(myConsultation),
});
export type FoundCase = z.infer<typeof foundCase>;

/** How the numbers look by which a case is found. */
const LOOKS = '编号是 14 位数字（例如 20260131-123456），依申请公开的是登记编号（例如 2026-003）';

export const myCaseRoutes = {
  mine: route({
    method: 'GET',
    path: '/my/cases',
    access: 'veteran',
    summary: '我的办理：这台设备提交的全部事项，新的在前',
    input: z.strictObject({ cursor, limit: pageSize }),
    reply: pageOf(myCase),
  }),
  lookup: route({
    method: 'POST',
    path: '/cases/lookup',
    access: 'anyone',
    summary: '凭编号和手机号后四位查一件事项办到哪一步，不分种类；依申请公开只告诉进展、日期和下一步',
    input: z.strictObject({
      number: text('编号', 40).check(z.refine(typed => /\d/.test(caseNumberOf(typed)), LOOKS)),
      phoneTail: z.string('请填写手机号后四位').check(z.trim(), z.regex(/^\d{4}$/, '请填写提交时所留手机号的后四位数字')),
    }),
    reply: foundCase,
  }),
};
