import { caseKinds } from '@vc/domain';
import { route } from './route.ts';
import { day, oneOf, text, z } from './words.ts';

const arrangement = z.object({ year: z.number(), notice: z.string(), off: z.array(z.string()), work: z.array(z.string()) });

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

export const calendarRoutes = {
  list: route({
    method: 'GET',
    path: '/staff/calendars',
    access: 'staff',
    summary: '已有放假安排的年度',
    input: z.strictObject({}),
    reply: z.object({ items: z.array(z.object({ ...arrangement.shape, entered: z.boolean() })), missing: z.array(z.number()) }),
  }),
  preview: route({
    method: 'POST',
    path: '/staff/calendars/preview',
    access: ['admin'],
    summary: '读一份放假通知，看看会改变哪些未办结事项的期限；不保存',
    input: z.strictObject({ notice: text('通知全文', 10_000) }),
    reply: z.object({ arrangement, effects: z.array(clockEffect) }),
  }),
  apply: route({
    method: 'POST',
    path: '/staff/calendars',
    access: ['admin'],
    summary: '录入放假安排，未办结事项随之重新计算期限',
    input: z.strictObject({ notice: text('通知全文', 10_000) }),
    reply: z.object({ arrangement, effects: z.array(clockEffect) }),
  }),
};
