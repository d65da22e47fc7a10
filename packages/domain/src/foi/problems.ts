import { type Day, dayInWords } from '../day.ts';
import { EXTENSION_MAX } from '../working-day-clock.ts';
import { addWorkingDays, type Calendar } from '../working-days.ts';
import { correctionNoticeBy } from './dues.ts';
import { CORRECTION_LEAST_DAYS, type FoiEvent, type FoiEventOf, lastOf } from './events.ts';
import { type Complaint, outcomeComplaints } from './outcome-problems.ts';
import { type FoiStanding, foiStanding } from './standing.ts';

/** Something about an event that the law does not allow, with what to do instead. */
export interface FoiProblem {
  field: string;
  message: string;
}

interface Before {
  events: readonly FoiEvent[];
  standing: FoiStanding;
  calendar: Calendar;
}
type Check<K extends FoiEvent['kind']> = (event: FoiEventOf<K>, before: Before) => Complaint[];

const here = (standing: FoiStanding, state: FoiStanding['state'], message: string): Complaint => [
  standing.state !== state,
  'kind',
  message,
];

const checks: { [K in FoiEvent['kind']]: Check<K> } = {
  received: () => [[true, 'kind', '这件申请已经登记收到，不用再登记']],
  'correction-asked': ({ on, until }, { events, standing, calendar }) => {
    const by = correctionNoticeBy(standing.receivedOn, calendar);
    const least = addWorkingDays(on, CORRECTION_LEAST_DAYS, calendar, { provisional: true }).day;
    return [
      [
        Boolean(lastOf(events, 'correction-asked')),
        'kind',
        '补正只能告知一次（条例第三十条），请直接依法答复；仍不明确的选“补正后仍不明确”',
      ],
      here(standing, 'handling', '现在不能告知补正'),
      [on > by, 'on', `补正要在收到后7个工作日内告知，最迟是${dayInWords(by)}，请直接依法答复`],
      [until < least, 'until', `补正期限要合理：至少到${dayInWords(least)}（${CORRECTION_LEAST_DAYS}个工作日）`],
    ];
  },
  'correction-received': (_, { standing }) => [here(standing, 'correcting', '没有在等申请人补正')],
  'opinion-asked': ({ party, of, deliveredOn, on }, { standing }) => [
    here(standing, 'handling', '现在不能征求意见'),
    [party.trim() === '', 'party', of === 'third-party' ? '请写明第三方的名称' : '请写明共同制作机关的名称'],
    [standing.opinions.some(one => one.party === party), 'party', `已经征求过“${party}”的意见，同一方不用再征求`],
    [on > standing.due, 'on', '答复期限已过，不能再征求意见'],
    [Boolean(deliveredOn && deliveredOn < on), 'deliveredOn', '对方收到的日期不能早于发出的日期'],
  ],
  'opinion-received': ({ party, on }, { standing }) => {
    const asked = standing.opinions.find(one => one.party === party);
    return [
      [!asked, 'party', `没有征求过“${party}”的意见，请从征求过的里面选`],
      [Boolean(asked?.answeredOn), 'party', `“${party}”的意见已经登记`],
      [Boolean(asked && on < asked.askedOn), 'on', '收到意见的日期不能早于征求的日期'],
    ];
  },
  extended: ({ on, days, approvedBy }, { events, standing }) => [
    [Boolean(lastOf(events, 'extended')), 'kind', '只能延长一次，请在期限内答复'],
    here(standing, 'handling', '正在等申请人补正或缴费，期限没有走，不用延长'),
    [!Number.isInteger(days) || days < 1 || days > EXTENSION_MAX, 'days', `延长1到${EXTENSION_MAX}个工作日（条例第三十三条）`],
    [on > standing.due, 'on', `答复期限${dayInWords(standing.due)}已过，不能再延长，请立即答复`],
    [approvedBy.trim() === '', 'approvedBy', '延长要经政府信息公开工作机构负责人同意（条例第三十三条）'],
  ],
  'fee-asked': ({ on, fen, deliveredOn }, { events, standing }) => [
    here(standing, 'handling', '现在不能通知缴费'),
    [Boolean(lastOf(events, 'fee-asked')), 'kind', '已经通知过缴费，不能再收'],
    [!Number.isInteger(fen) || fen <= 0, 'fen', '没有超出免费的件数或页数，不收费'],
    [on > standing.due, 'on', `收费通知要在答复期限内发出，期限${dayInWords(standing.due)}已过`],
    [Boolean(deliveredOn && deliveredOn < on), 'deliveredOn', '申请人收到通知的日期不能早于发出的日期'],
  ],
  'fee-paid': ({ on }, { standing }) => [
    here(standing, 'paying', '没有在等申请人缴费'),
    [
      Boolean(standing.applicantUntil && on > standing.applicantUntil),
      'on',
      `缴费期限${standing.applicantUntil ? dayInWords(standing.applicantUntil) : ''}已过，视为放弃申请，请按“逾期未缴费”办结`,
    ],
  ],
  'reasons-asked': ({ on, until }, { events, standing }) => [
    here(standing, 'handling', '现在不能要求说明理由'),
    [Boolean(lastOf(events, 'reasons-asked')), 'kind', '已经要求过说明理由'],
    [on > standing.due, 'on', '答复期限已过，不能再要求说明理由'],
    [until <= on, 'until', '请给申请人留出说明理由的时间'],
  ],
  'reasons-received': (_, { events }) => [
    [!lastOf(events, 'reasons-asked'), 'kind', '没有要求过说明理由'],
    [Boolean(lastOf(events, 'reasons-received')), 'kind', '理由已经登记'],
  ],
  'delay-set': ({ on, until, approvedBy }, { events, standing }) => [
    [!lastOf(events, 'reasons-received'), 'kind', '先请申请人说明理由；理由合理、期限内办不完的，才能确定延迟答复（条例第三十五条）'],
    [Boolean(lastOf(events, 'delay-set')), 'kind', '已经确定过延迟答复的期限'],
    [until <= standing.due, 'until', `要晚于现在的期限${dayInWords(standing.due)}`],
    [on > standing.due, 'on', '答复期限已过，不能再延迟'],
    [approvedBy.trim() === '', 'approvedBy', '请写明谁同意延迟答复'],
  ],
  withdrawn: () => [],
  replied: ({ on, outcome }, before) => outcomeComplaints(outcome, on, before),
};

/** The last day something happened to an application. */
const lastDay = (events: readonly FoiEvent[]): Day | undefined =>
  events.reduce<Day | undefined>((last, { on }) => (!last || on > last ? on : last), undefined);

/** Everything about `event` that the law does not allow after what has happened, all at once; empty when it may be recorded. */
export function foiProblems(events: readonly FoiEvent[], event: FoiEvent, calendar: Calendar, today: Day): FoiProblem[] {
  const standing = foiStanding(events, calendar);
  const last = lastDay(events);
  const ended = standing.finishedOn !== null;
  const complaints: Complaint[] = [
    [ended, 'kind', '这件申请已经办结'],
    [event.on > today, 'on', '日期不能晚于今天'],
    [Boolean(event.kind !== 'opinion-received' && last && event.on < last), 'on', `日期不能早于上一步的${last ? dayInWords(last) : ''}`],
    ...(ended ? [] : (checks[event.kind] as Check<typeof event.kind>)(event as never, { events, standing, calendar })),
  ];
  return complaints.filter(([wrong]) => wrong).map(([, field, message]) => ({ field, message }));
}
