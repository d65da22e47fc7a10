import { addDays, type Day } from '../day.ts';
import { type ClockReading, type Pause, readClock } from '../working-day-clock.ts';
import type { Calendar } from '../working-days.ts';
import type { AidSettings } from './settings.ts';
import type { AidState } from './steps.ts';

/** A time in which the case waited for the person: asked on a day, answered on a day. */
export interface AidWait {
  askedOn: Day;
  suppliedOn: Day | null;
}

/** The days of a case by which its clock is read. */
export interface AidDays {
  state: AidState;
  filedOn: Day;
  waits: readonly AidWait[];
  acceptedOn: Day | null;
  decidedOn: Day | null;
  /** The last day on which the name stands in public. */
  publicUntil: Day | null;
}

/** What runs at present: what has to be done, and by when. */
export interface AidClock {
  /** What the days are counted from, and what is due at their end. */
  since: string;
  what: string;
  reading: ClockReading;
}

/** The days after the question up to the answer do not count; on the day of the answer the case is still with the person. */
const pausesOf = (waits: readonly AidWait[]): Pause[] =>
  waits.flatMap(({ askedOn, suppliedOn }) =>
    suppliedOn !== null && suppliedOn > askedOn ? [{ from: addDays(askedOn, 1), to: suppliedOn, why: '等待申请人补充材料' }] : [],
  );

/**
 * The clock that runs in a state; null while it waits for the person and after the end. A year without a notice of its
 * holidays makes the day provisional.
 */
export function aidClock(days: AidDays, settings: AidSettings, calendar: Calendar): AidClock | null {
  const read = (since: string, what: string, receivedOn: Day, n: number, pauses: Pause[] = []): AidClock => ({
    since,
    what,
    reading: readClock({ receivedOn, days: n, pauses }, calendar, { provisional: true }),
  });
  const { state, filedOn, waits, acceptedOn, decidedOn, publicUntil } = days;
  if (state === 'filed') return read('提交', '决定是否受理', filedOn, settings.acceptDays, pausesOf(waits));
  if ((state === 'accepted' || state === 'checked') && acceptedOn) return read('受理', '核实并作出决定', acceptedOn, settings.decideDays);
  if (state === 'granted' && decidedOn) return read('决定', '开始公示', decidedOn, settings.postDays);
  if (state === 'publicity' && publicUntil) return read('公示结束', '发放', publicUntil, settings.payDays);
  return null;
}
