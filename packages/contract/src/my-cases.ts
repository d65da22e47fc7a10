import { caseKinds, casePhases } from '@vc/domain';
import { route } from './route.ts';
import { cursor, day, instant, oneOf, pageOf, pageSize, z } from './words.ts';

/** One of one's own cases, of whatever kind, in a list. */
export const myCase = z.object({
  id: z.string(),
  kind: oneOf('办理事项', caseKinds),
  /** The receipt or registration number. */
  number: z.string(),
  title: z.string(),
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
  /** Words about it that have not been read. */
  unread: z.number(),
  /** Whom to call about it. */
  call: z.object({ who: z.string(), phone: z.string() }),
});
export type MyCase = z.infer<typeof myCase>;

export const myCaseRoutes = {
  mine: route({
    method: 'GET',
    path: '/my/cases',
    access: 'veteran',
    summary: '我的办理：这台设备提交的全部事项，新的在前',
    input: z.strictObject({ cursor, limit: pageSize }),
    reply: pageOf(myCase),
  }),
};
