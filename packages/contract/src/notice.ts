import { noticeKinds, veteranSubjects } from '@vc/domain';
import { route } from './route.ts';
import { cursor, id, instant, oneOf, pageOf, pageSize, z } from './words.ts';

/** A word that somebody was told. */
export const noticeRow = z.object({
  id: z.string(),
  kind: oneOf('消息', noticeKinds),
  /** The case, or the place in an activity, that it is about. */
  about: z.object({ kind: oneOf('事项', veteranSubjects), id: z.string() }),
  title: z.string(),
  body: z.string(),
  at: instant,
  read: z.boolean(),
});
export type NoticeRow = z.infer<typeof noticeRow>;

export const noticeRoutes = {
  mine: route({
    method: 'GET',
    path: '/my/notices',
    access: 'veteran',
    summary: '我的消息，新的在前，并说有几条没有看过',
    input: z.strictObject({ cursor, limit: pageSize }),
    reply: z.object({ ...pageOf(noticeRow).shape, unread: z.number() }),
  }),
  read: route({
    method: 'POST',
    path: '/my/notices/read',
    access: 'veteran',
    summary: '标为已看：一件事项的，或者全部',
    input: z.strictObject({ caseId: z.optional(id('事项编号')) }),
    reply: z.object({ unread: z.number() }),
  }),
};
