import { caseKinds } from '@vc/domain';
import { route } from './route.ts';
import { count, day, oneOf, text, z } from './words.ts';

const arrangement = z.object({
  year: z.number(),
  notice: z.string(),
  off: z.array(z.string()),
  work: z.array(z.string()),
  /** Days that an earlier notice of the year set apart and this one makes ordinary again. */
  plain: z.array(z.string()),
});

const notice = z.strictObject({
  notice: text('通知全文', 10_000),
  /** The year that is changed, for a notice that does not give the whole year. */
  year: z.optional(count('年度', 2000, 2100)),
});
const dayChange = z.object({ day: day('日期'), before: z.string(), after: z.string() });

/** An open case whose deadline a new arrangement moves. */
export const clockEffect = z.object({
  kind: oneOf('事项', caseKinds),
  id: z.string(),
  number: z.string(),
  title: z.string(),
  before: day('原期限'),
  after: day('新期限'),
  provisional: z.boolean(),
});
export type ClockEffect = z.infer<typeof clockEffect>;

/** What a notice does: to the days of a year that was known before it, and to the open cases. */
const reading = z.object({ arrangement, amends: z.boolean(), changes: z.array(dayChange), effects: z.array(clockEffect) });

export const calendarRoutes = {
  list: route({
    method: 'GET',
    path: '/staff/calendars',
    access: 'staff',
    summary: '已有放假安排的年度，新的在前；一年有几份通知的，后来的在前',
    input: z.strictObject({}),
    reply: z.object({ items: z.array(z.object({ ...arrangement.shape, entered: z.boolean() })), missing: z.array(z.number()) }),
  }),
  preview: route({
    method: 'POST',
    path: '/staff/calendars/preview',
    access: ['admin'],
    summary: '读一份放假通知，看看会改变哪几天、哪些未办结事项的期限；不保存',
    input: notice,
    reply: reading,
  }),
  apply: route({
    method: 'POST',
    path: '/staff/calendars',
    access: ['admin'],
    summary: '录入放假安排，或者已有年度的补充、更正通知；未办结事项随之重新计算期限',
    input: notice,
    reply: reading,
  }),
};
