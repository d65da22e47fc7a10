import { type Day, signUpStandings, signUpStates } from '@vc/domain';
import type { Places } from './kinds/index.ts';
import { fileRoute, route } from './route.ts';
import { cursor, day, id, instant, mobile, oneOf, pageOf, pageSize, text, z } from './words.ts';

const state = oneOf('状态', signUpStates);
const standing = oneOf('状态', signUpStandings);
const may = z.array(z.enum(['cancel']));

/** How many places an item has, and, to the device that asks, whether one of them is its own. */
export const placesReply = z.object({
  capacity: z.number(),
  taken: z.number(),
  until: day('报名截止日'),
  /** `full`: all places are taken; `over`: the last day is past; `called-off`: it is not held. */
  closed: z.nullable(z.enum(['full', 'over', 'called-off'])),
  mine: z.nullable(z.object({ name: z.string(), phone: z.string(), joinedAt: instant, state: standing, may })),
});
export type PlacesReply = z.infer<typeof placesReply>;

/** An activity that somebody signed up for, as he sees it. */
export const mySignUp = z.object({
  id: z.string(),
  contentId: z.string(),
  title: z.string(),
  /** When and where, as it was public last; null when nothing is known of it any more. */
  meeting: z.nullable(z.object({ heldOn: day('活动日期'), time: z.nullable(z.string()), address: z.string() })),
  state: standing,
  joinedAt: instant,
  /** Something was told of it that has not been read. */
  news: z.boolean(),
  /** Its page can be opened. */
  open: z.boolean(),
  may,
});
export type MySignUp = z.infer<typeof mySignUp>;

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
const desk = ['editor', 'reviewer', 'admin'] as const;
/** Who may see whole telephone numbers. */
const callers = ['editor', 'reviewer'] as const;
const why = z.strictObject({ id: id(), reason: text('查看理由', 120) });

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
  all: route({
    method: 'GET',
    path: '/my/sign-ups',
    access: 'veteran',
    summary: '我的报名：这台设备报过的活动，新的在前',
    input: z.strictObject({ cursor, limit: pageSize }),
    reply: pageOf(mySignUp),
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
    access: desk,
    summary: '报名名单，手机号已遮盖',
    input: z.strictObject({ id: id(), cursor, limit: pageSize }),
    reply: z.object({ ...pageOf(signUpRow).shape, capacity: z.number(), taken: z.number() }),
  }),
  file: fileRoute({
    method: 'GET',
    path: '/staff/contents/:id/sign-ups/file',
    access: desk,
    summary: '报名名单存成 Excel，手机号已遮盖',
    input: one,
  }),
  look: route({
    method: 'POST',
    path: '/staff/sign-ups/:id/look',
    access: callers,
    summary: '查看完整手机号，理由留痕',
    input: why,
    reply: z.object({ phone: z.string() }),
  }),
  wholeFile: fileRoute({
    method: 'POST',
    path: '/staff/contents/:id/sign-ups/whole',
    access: callers,
    summary: '报名名单连同完整手机号存成 Excel，理由留痕',
    input: why,
  }),
};
