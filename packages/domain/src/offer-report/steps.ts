import type { Day } from '../day.ts';
import type { StepTable } from '../workflow.ts';
import { addWorkingDays, type Calendar } from '../working-days.ts';

/** What a veteran met with when he asked for what a merchant offers (商家不认). */
export const offerReportReasons = {
  refused: '出示证件，商家不认',
  changed: '优惠和写的不一样',
  closed: '关门或者搬走了',
  contact: '电话或地址不对',
  other: '其他',
} as const;
export type OfferReportReason = keyof typeof offerReportReasons;

/** What staff found and did. */
export const offerReportOutcomes = {
  kept: '已同商家说清，照常优惠',
  mended: '已更正信息',
  removed: '已下架',
  unfounded: '核实后情况不符',
} as const;
export type OfferReportOutcome = keyof typeof offerReportOutcomes;

export const offerReportStates = { open: '待核实', settled: '已处理' } as const;
export type OfferReportState = keyof typeof offerReportStates;
export type OfferReportAction = 'settle';

export const offerReportSteps: StepTable<OfferReportState, OfferReportAction> = [
  { action: 'settle', label: '登记处理结果', from: ['open'], to: 'settled', by: ['editor', 'reviewer', 'system'] },
];

/** Working days within which a report is looked into: the bureau's own promise. */
export const OFFER_REPORT_WORKING_DAYS = 3;

/** By when a report of `on` is looked into. */
export const offerReportDue = (on: Day, calendar: Calendar): Day =>
  addWorkingDays(on, OFFER_REPORT_WORKING_DAYS, calendar, { provisional: true }).day;
