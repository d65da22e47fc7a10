import { type Day, dayInWords, yearOf } from './day.ts';
import { addWorkingDays, type Calendar, type ClockOptions, type CountedDay, countWorkingDays } from './working-days.ts';

/** Days on which a clock stands still, both ends included. */
export interface Pause {
  from: Day;
  to: Day;
  why: string;
}

/** Everything that moves the deadline of an application for information (条例第三十、三十三、三十二、三十四条). */
export interface ClockEvents {
  /** Day zero. */
  receivedOn: Day;
  /** Working days that the law gives. */
  days: number;
  /** The corrected application arrived: the count starts again from here (article 30). */
  restartedOn?: Day;
  /** Working days by which it was extended, once, at most as many as the law gives (article 33). */
  extension?: number;
  /** Time asking third parties or other organs, which is left out (article 33). */
  pauses?: readonly Pause[];
}

export interface ClockReading {
  from: Day;
  due: Day;
  provisional: boolean;
  /** Every day from the start to the deadline, with why it counts or not. */
  days: CountedDay[];
}

/** The longest extension that article 33 allows. */
export const EXTENSION_MAX = 20;

const pausedBy = (pauses: readonly Pause[], on: Day): Pause | undefined => pauses.find(pause => on >= pause.from && on <= pause.to);

/** The calendar with the days of the pauses taken out of the working days. */
function withPauses(calendar: Calendar, pauses: readonly Pause[]): Calendar {
  return {
    ...calendar,
    mark: on => {
      const mark = calendar.mark(on);
      const pause = mark.work ? pausedBy(pauses, on) : undefined;
      return pause ? { work: false, why: `${pause.why}，不计入期限`, notice: null } : mark;
    },
  };
}

/**
 * Where a clock stands. Throws RangeError for an extension beyond the law or a pause that ends before it begins, and
 * CalendarMissing for a year without a notice unless `provisional` is asked for.
 */
export function readClock(events: ClockEvents, calendar: Calendar, options: ClockOptions = {}): ClockReading {
  const { receivedOn, restartedOn, days, extension = 0, pauses = [] } = events;
  if (!Number.isInteger(extension) || extension < 0 || extension > EXTENSION_MAX)
    throw new RangeError(`延长期限最多 ${EXTENSION_MAX} 个工作日`);
  const wrong = pauses.find(pause => pause.to < pause.from);
  if (wrong) throw new RangeError(`扣除期间的结束日 ${wrong.to} 早于开始日 ${wrong.from}`);
  const from = restartedOn && restartedOn > receivedOn ? restartedOn : receivedOn;
  const stopped = withPauses(calendar, pauses);
  const { day: due, provisional } = addWorkingDays(from, days + extension, stopped, options);
  return { from, due, provisional, days: countWorkingDays(from, days + extension, stopped, options) };
}

/** A clock in words: the start, every day, the end. */
export function explainClock(reading: ClockReading): string[] {
  const lines = reading.days.map(d => `${dayInWords(d.day)} ${d.why}${d.count ? ` 第${d.count}个工作日` : ' 不计'}`);
  const end = `截止 ${dayInWords(reading.due)}${reading.provisional ? `（暂定：${yearOf(reading.due)} 年放假安排尚未公布）` : ''}`;
  return [`起算 ${dayInWords(reading.from)}，次日为第一日`, ...lines, end];
}
