import { addDays, type Day } from '../day.ts';
import { type ClockReading, type Pause, readClock } from '../working-day-clock.ts';
import { addWorkingDays, type Calendar } from '../working-days.ts';
import { type FoiEvent, type FoiEventOf, lastOf, OPINION_DAYS, type OpinionKind, opinionKinds, PAYMENT_DAYS } from './events.ts';
import { FOI_WORKING_DAYS } from './foi.ts';
import type { FoiOutcome } from './outcomes.ts';
import type { FoiState } from './steps.ts';

/** An opinion that was asked, and how far it has come. */
export interface OpinionReading {
  of: OpinionKind;
  party: string;
  askedOn: Day;
  /** The last day for it: 15 working days from the letter's arrival. After it the bureau decides (32), or they agree by silence (34). */
  dueOn: Day;
  answeredOn: Day | null;
  agrees: boolean | null;
}

export interface FoiStanding {
  state: FoiState;
  receivedOn: Day;
  /** Where the count that is running began: received, corrected or paid. */
  from: Day;
  /**
   * The last day for the reply. While the applicant has the next move it is counted from the last day they have for it,
   * so that it only ever moves earlier when they answer sooner.
   */
  due: Day;
  provisional: boolean;
  clock: ClockReading;
  /** The last day for the applicant's move, while it is theirs. */
  applicantUntil: Day | null;
  opinions: OpinionReading[];
  /** Working days granted, within the running count. */
  extension: number;
  /** A longer period set under article 35. */
  delayedTo: Day | null;
  finishedOn: Day | null;
  outcome: FoiOutcome | null;
}

const received = (events: readonly FoiEvent[]): FoiEventOf<'received'> => {
  const first = events.find((event): event is FoiEventOf<'received'> => event.kind === 'received');
  if (!first) throw new RangeError('申请没有收到日，不能计算期限');
  return first;
};

/** State by the last event that moves it. */
function stateOf(events: readonly FoiEvent[]): FoiState {
  const moved: Partial<Record<FoiEvent['kind'], FoiState>> = {
    'correction-asked': 'correcting',
    'correction-received': 'handling',
    'fee-asked': 'paying',
    'fee-paid': 'handling',
    withdrawn: 'withdrawn',
    replied: 'finished',
  };
  return events.reduce<FoiState>((state, event) => moved[event.kind] ?? state, 'handling');
}

function opinionsOf(events: readonly FoiEvent[], calendar: Calendar): OpinionReading[] {
  return events
    .filter((event): event is FoiEventOf<'opinion-asked'> => event.kind === 'opinion-asked')
    .map(({ on, of, party, deliveredOn }) => {
      const answer = events.find(
        (event): event is FoiEventOf<'opinion-received'> => event.kind === 'opinion-received' && event.party === party && event.on >= on,
      );
      const { day: dueOn } = addWorkingDays(deliveredOn ?? on, OPINION_DAYS, calendar, { provisional: true });
      return { of, party, askedOn: on, dueOn, answeredOn: answer?.on ?? null, agrees: answer?.agrees ?? null };
    });
}

/** Time for opinions is left out from the day after the letter until the answer, or the end of the time for it. */
const pausesOf = (opinions: readonly OpinionReading[]): Pause[] =>
  opinions
    .map(({ of, party, askedOn, dueOn, answeredOn }) => ({
      from: addDays(askedOn, 1),
      to: answeredOn && answeredOn < dueOn ? answeredOn : dueOn,
      why: `征求${opinionKinds[of]}“${party}”的意见（第${of === 'third-party' ? '三十二' : '三十四'}条）`,
    }))
    .filter(({ from, to }) => from <= to);

/** The last day for the applicant's move while it is theirs. */
function untilOf(state: FoiState, events: readonly FoiEvent[], calendar: Calendar): Day | null {
  const fee = state === 'paying' ? lastOf(events, 'fee-asked') : undefined;
  if (fee) return addWorkingDays(fee.deliveredOn ?? fee.on, PAYMENT_DAYS, calendar, { provisional: true }).day;
  return state === 'correcting' ? (lastOf(events, 'correction-asked')?.until ?? null) : null;
}

/**
 * Where an application stands by its events (articles 30 to 35): state, deadline, what waits for whom. The events are in
 * the order in which they happened. Throws RangeError when it was never received.
 */
export function foiStanding(events: readonly FoiEvent[], calendar: Calendar): FoiStanding {
  const { on: receivedOn } = received(events);
  const state = stateOf(events);
  const whileOpen = events.filter(({ kind }) => kind !== 'replied' && kind !== 'withdrawn');
  const waitsUntil = untilOf(stateOf(whileOpen), events, calendar);
  const restarts = events.filter(({ kind }) => kind === 'correction-received' || kind === 'fee-paid');
  const restartedOn = waitsUntil ?? restarts.at(-1)?.on;
  const sinceRestart = restarts.length ? events.slice(events.lastIndexOf(restarts.at(-1) as FoiEvent)) : events;
  const extension = waitsUntil ? 0 : (lastOf(sinceRestart, 'extended')?.days ?? 0);
  const opinions = opinionsOf(events, calendar);
  const clock = readClock({ receivedOn, restartedOn, days: FOI_WORKING_DAYS, extension, pauses: pausesOf(opinions) }, calendar, {
    provisional: true,
  });
  const delayedTo = lastOf(events, 'delay-set')?.until ?? null;
  const reply = lastOf(events, 'replied');
  const end = reply ?? lastOf(events, 'withdrawn');
  return {
    state,
    receivedOn,
    from: clock.from,
    due: delayedTo && delayedTo > clock.due ? delayedTo : clock.due,
    provisional: clock.provisional,
    clock,
    applicantUntil: end ? null : waitsUntil,
    opinions,
    extension,
    delayedTo,
    finishedOn: end?.on ?? null,
    outcome: end ? (reply?.outcome ?? 'withdrawn') : null,
  };
}
