import { consultationRoutes } from './consultation.ts';
import { contentRoutes } from './content.ts';
import { foiRoutes } from './foi.ts';
import { type Access, route } from './route.ts';
import { id, oneOf, z } from './words.ts';

/** What several may have open for writing at once: what people call it, and who may know. */
const subjects = { content: '内容', consultation: '留言', foi: '依申请公开' } as const;
export type PresenceSubject = keyof typeof subjects;
export const presenceAccess: Readonly<Record<PresenceSubject, Access>> = {
  content: contentRoutes.work.access,
  consultation: consultationRoutes.work.access,
  foi: foiRoutes.list.access,
};

const one = z.strictObject({ subject: oneOf('对象', subjects), id: id() });

export const presenceRoutes = {
  here: route({
    method: 'POST',
    path: '/staff/presence',
    access: 'staff',
    background: true,
    summary: '说明自己正打开它编辑，并得知还有谁也打开着；每 20 秒一次，不算登录后的操作',
    input: one,
    reply: z.object({ others: z.array(z.object({ name: z.string(), ago: z.number() })) }),
  }),
  leave: route({
    method: 'DELETE',
    path: '/staff/presence',
    access: 'staff',
    background: true,
    summary: '说明自己不再编辑它',
    input: one,
    reply: z.object({ ok: z.literal(true) }),
  }),
};
