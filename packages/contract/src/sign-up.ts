import { type Day, signUpStates } from '@vc/domain';
import type { Places } from './kinds/index.ts';
import { route } from './route.ts';
import { cursor, day, id, instant, mobile, oneOf, pageOf, pageSize, text, z } from './words.ts';

const state = oneOf('状态', signUpStates);

/** How many places an item has, and, to the device that asks, whether one of them is its own. */
export const placesReply = z.object({
  capacity: z.number(),
  taken: z.number(),
  until: day('报名截止日'),
  /** `full`: all places are taken; `over`: the last day is past. */
  closed: z.nullable(z.enum(['full', 'over'])),
  mine: z.nullable(z.object({ name: z.string(), phone: z.string(), joinedAt: instant, may: z.array(z.enum(['cancel'])) })),
});
export type PlacesReply = z.infer<typeof placesReply>;

/** Why nobody can take a place any more; null while there is one to take. */
export const closedFor = ({ capacity, until }: Places, taken: number, today: Day): PlacesReply['closed'] =>
  until < today ? 'over' : taken >= capacity ? 'full' : null;

/** Somebody who signed up, as staff see him: the telephone number masked. */
export const signUpRow = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  state,
  joinedAt: instant,
});
export type SignUpRow = z.infer<typeof signUpRow>;

const one = z.strictObject({ id: id() });

export const signUpRoutes = {
  places: route({
    method: 'GET',
    path: '/contents/:id/sign-up',
    access: 'anyone',
    summary: '还有几个名额、报名到哪一天',
    input: one,
    reply: placesReply,
  }),
  mine: route({
    method: 'GET',
    path: '/contents/:id/sign-up/mine',
    access: 'veteran',
    summary: '还有几个名额，这台设备报了没有',
    input: one,
    reply: placesReply,
  }),
  join: route({
    method: 'POST',
    path: '/contents/:id/sign-up',
    access: 'veteran',
    summary: '报名，名额不会超；同一台设备再报一次仍是一个名额',
    input: z.strictObject({ id: id(), name: text('姓名', 20), phone: mobile() }),
    reply: placesReply,
  }),
  cancel: route({
    method: 'POST',
    path: '/contents/:id/sign-up/cancel',
    access: 'veteran',
    summary: '取消报名，名额马上让出来',
    input: one,
    reply: placesReply,
  }),
  list: route({
    method: 'GET',
    path: '/staff/contents/:id/sign-ups',
    access: ['editor', 'reviewer', 'admin'],
    summary: '报名名单，手机号已遮盖',
    input: z.strictObject({ id: id(), cursor, limit: pageSize }),
    reply: z.object({ ...pageOf(signUpRow).shape, capacity: z.number(), taken: z.number() }),
  }),
  look: route({
    method: 'POST',
    path: '/staff/sign-ups/:id/look',
    access: ['editor', 'reviewer'],
    summary: '查看完整手机号，理由留痕',
    input: z.strictObject({ id: id(), reason: text('查看理由', 120) }),
    reply: z.object({ phone: z.string() }),
  }),
};
