import { noticeKinds, staffSubjects } from '@vc/domain';
import { route } from './route.ts';
import { cursor, flag, id, instant, oneOf, pageOf, pageSize, z } from './words.ts';

const staffNotice = z.object({
  id: z.string(),
  kind: oneOf('通知', noticeKinds),
  /** What it is about: a case by its id, or a pile of content by its key. */
  subject: oneOf('事项', staffSubjects),
  subjectId: z.string(),
  title: z.string(),
  body: z.string(),
  at: instant,
  readAt: z.nullable(instant),
});
export type StaffNotice = z.infer<typeof staffNotice>;

const unread = z.object({ unread: z.number() });

export const staffNoticeRoutes = {
  list: route({
    method: 'GET',
    path: '/staff/notices',
    access: 'staff',
    summary: '给自己的通知，新的在前',
    input: z.strictObject({ unread: z.optional(flag('仅未读')), cursor, limit: pageSize }),
    reply: z.object({ ...pageOf(staffNotice).shape, ...unread.shape }),
  }),
  count: route({
    method: 'GET',
    path: '/staff/notices/unread',
    access: 'staff',
    summary: '未读通知的条数',
    input: z.strictObject({}),
    reply: unread,
  }),
  read: route({
    method: 'POST',
    path: '/staff/notices/read',
    access: 'staff',
    summary: '标为已读；不指明哪几条就是全部',
    input: z.strictObject({ ids: z.optional(z.array(id('通知编号')).check(z.maxLength(100, '一次最多 100 条'))) }),
    reply: unread,
  }),
};
