import { applicantClasses, formatFor } from '@vc/domain';
import { historyLine } from './content-shapes.ts';
import { route } from './route.ts';
import { cursor, day, id, oneOf, optionalText, pageOf, pageSize, text, version, z } from './words.ts';

const applicant = oneOf('申请人类别', applicantClasses);
const newest = formatFor(2021);
const leaves: Record<string, string> = Object.fromEntries(
  newest.tableThree.filter(row => row.role === 'outcome').map(row => [row.key, row.path.slice(1).join(' ')]),
);
/** The ways an application can end, by the leaves of table three. */
export const outcomeLabels: Readonly<Record<string, string>> = leaves;
const outcome = oneOf('办理结果', outcomeLabels);

/** An application for information (依申请公开), as far as the year's figures need it. */
export const foiCase = z.object({
  id: z.string(),
  version,
  registrationNumber: z.string(),
  applicantClass: applicant,
  title: z.string(),
  receivedOn: day('收到日'),
  dueOn: day('答复期限'),
  answeredOn: z.nullable(day('办结日')),
  outcome: z.nullable(outcome),
  late: z.boolean(),
  may: z.array(z.enum(['reply'])),
  history: z.array(historyLine),
});
export type FoiCase = z.infer<typeof foiCase>;
export const foiRow = z.omit(foiCase, { history: true });
export type FoiRow = z.infer<typeof foiRow>;

export const foiRoutes = {
  list: route({
    method: 'GET',
    path: '/staff/foi',
    access: ['clerk', 'reviewer', 'admin'],
    summary: '依申请公开登记，未办结的先到期的在前',
    input: z.strictObject({ open: z.optional(z.enum(['true', 'false'])), cursor, limit: pageSize }),
    reply: pageOf(foiRow),
  }),
  one: route({
    method: 'GET',
    path: '/staff/foi/:id',
    access: ['clerk', 'reviewer', 'admin'],
    summary: '一件申请',
    input: z.strictObject({ id: id() }),
    reply: foiCase,
  }),
  receive: route({
    method: 'POST',
    path: '/staff/foi',
    access: ['clerk', 'admin'],
    summary: '登记收到的申请',
    input: z.strictObject({
      applicantClass: applicant,
      title: text('所申请的信息', 200),
      receivedOn: day('收到日'),
      registrationNumber: optionalText('登记编号', 40),
    }),
    reply: foiCase,
  }),
  reply: route({
    method: 'POST',
    path: '/staff/foi/:id/reply',
    access: ['clerk', 'admin'],
    summary: '登记办理结果',
    input: z.strictObject({ id: id(), version, outcome, answeredOn: day('办结日') }),
    reply: foiCase,
  }),
};
