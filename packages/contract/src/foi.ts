import { foiChannels } from '@vc/domain';
import { applicationFields, complain } from './foi-apply.ts';
import { foiCase, foiRow, leaf } from './foi-shapes.ts';
import { route } from './route.ts';
import { cursor, day, flag, id, oneOf, optionalText, pageOf, pageSize, text, version, z } from './words.ts';

export * from './foi-shapes.ts';

/** Who works on applications, and who signs for them. */
export const foiDesk = ['clerk', 'reviewer', 'deputy', 'admin'] as const;

/** How staff look through applications. */
export const foiViews = {
  open: '办理中',
  signing: '待审批',
  waiting: '等申请人',
  lapsed: '补正、缴费期限已过',
  late: '已超期',
  finished: '已办结',
} as const;
export type FoiView = keyof typeof foiViews;

export const foiRoutes = {
  list: route({
    method: 'GET',
    path: '/staff/foi',
    access: foiDesk,
    summary: '依申请公开，未办结的先到期的在前',
    input: z.strictObject({
      view: z._default(oneOf('范围', foiViews), 'open'),
      find: optionalText('查找', 60),
      cursor,
      limit: pageSize,
    }),
    reply: z.object({
      ...pageOf(foiRow).shape,
      counts: z.object({ open: z.number(), signing: z.number(), waiting: z.number(), lapsed: z.number(), late: z.number() }),
    }),
  }),
  one: route({
    method: 'GET',
    path: '/staff/foi/:id',
    access: foiDesk,
    summary: '一件申请的全部',
    input: z.strictObject({ id: id() }),
    reply: foiCase,
  }),
  receive: route({
    method: 'POST',
    path: '/staff/foi',
    access: ['clerk', 'admin'],
    summary: '登记收到的申请',
    input: z
      .strictObject({
        ...applicationFields,
        channel: oneOf('收到方式', foiChannels),
        arrivedOn: day('到达日'),
        confirmedOn: z.optional(z.nullable(day('确认日'))),
        /** Written down by the office for somebody who could not write (条例第二十九条). */
        oral: z._default(flag('口头申请'), false),
        registrationNumber: optionalText('登记编号', 40),
      })
      .check(z.superRefine((form, context) => complain(true)(form, context as never))),
    reply: foiCase,
  }),
  reply: route({
    method: 'POST',
    path: '/staff/foi/:id/reply',
    access: ['clerk', 'admin'],
    summary: '补录平台之外作出的答复，只限纸质登记的申请',
    input: z.strictObject({ id: id(), version, outcome: leaf, answeredOn: day('办结日') }),
    reply: foiCase,
  }),
  look: route({
    method: 'POST',
    path: '/staff/foi/:id/applicant',
    access: ['clerk', 'reviewer'],
    summary: '查看申请人的完整信息，须写明原因，留有记录',
    input: z.strictObject({ id: id(), reason: text('查看原因', 100) }),
    reply: z.object({
      proofNumber: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      email: z.nullable(z.string()),
      address: z.nullable(z.string()),
    }),
  }),
};
