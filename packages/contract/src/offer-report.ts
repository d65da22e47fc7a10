import { offerReportOutcomes, offerReportReasons, offerReportStates } from '@vc/domain';
import { historyLine } from './content-shapes.ts';
import { route } from './route.ts';
import { cursor, day, id, instant, oneOf, optionalText, pageOf, pageSize, text, version, z } from './words.ts';

const reason = oneOf('遇到的情况', offerReportReasons);
const state = oneOf('状态', offerReportStates);
const outcome = oneOf('处理结果', offerReportOutcomes);

/** A report that an offer was not kept, as staff work on it. */
export const offerReport = z.object({
  id: z.string(),
  version,
  contentId: z.string(),
  title: z.string(),
  reason,
  note: z.nullable(z.string()),
  state,
  reportedAt: instant,
  dueOn: day('核实期限'),
  late: z.boolean(),
  outcome: z.nullable(outcome),
  finding: z.nullable(z.string()),
  may: z.array(z.enum(['settle'])),
  history: z.array(historyLine),
});
export type OfferReport = z.infer<typeof offerReport>;

export const offerReportRoutes = {
  report: route({
    method: 'POST',
    path: '/contents/:id/offer-reports',
    access: 'veteran',
    summary: '反映商家不认或信息不对，不用留姓名电话',
    input: z.strictObject({ id: id(), reason, note: optionalText('补充说明', 300) }),
    reply: z.object({ dueOn: day('核实期限') }),
  }),
  list: route({
    method: 'GET',
    path: '/staff/offer-reports',
    access: ['editor', 'reviewer', 'admin'],
    summary: '群众反映的商家问题，先到期的在前',
    input: z.strictObject({ state: z.optional(state), cursor, limit: pageSize }),
    reply: z.object({ ...pageOf(offerReport).shape, open: z.number(), late: z.number() }),
  }),
  settle: route({
    method: 'POST',
    path: '/staff/offer-reports/:id/settle',
    access: ['editor', 'reviewer'],
    summary: '登记核实和处理的结果',
    input: z.strictObject({ id: id(), version, outcome, finding: text('核实情况', 300) }),
    reply: offerReport,
  }),
};
