import type { AidClockReply } from '@vc/contract';
import { aidClock, type CountedDay, dayInWords } from '@vc/domain';
import { currentCalendar } from '../platform/calendars.ts';
import type { Reader } from '../platform/db.ts';
import type { AidEntity } from './aid.entity.ts';
import { daysOf } from './keep-aid.ts';
import { aidSettingsIn } from './rules.ts';

const wordsOf = ({ day, why, count }: CountedDay): string => `${dayInWords(day)} ${why}${count ? ` 第 ${count} 个工作日` : ' 不计'}`;

/** The clock that runs, day by day (为什么是这一天); null while the case waits for the person and after its end. */
export async function clockReply(read: Reader, row: AidEntity): Promise<AidClockReply | null> {
  const clock = aidClock(daysOf(row), await aidSettingsIn(read), await currentCalendar(read));
  if (!clock) return null;
  const { since, what, reading } = clock;
  const n = reading.days.filter(({ count }) => count > 0).length;
  return {
    from: reading.from,
    days: n,
    dueOn: reading.due,
    provisional: reading.provisional,
    promise: `${dayInWords(reading.from)}${since}后 ${n} 个工作日内${what}${row.waits.length > 0 && row.state === 'filed' ? '，等待补充材料的日子不算' : ''}`,
    lines: reading.days.map(day => ({ day: day.day, words: wordsOf(day), counts: day.count > 0 })),
    notices: [...new Set(reading.days.flatMap(({ notice }) => (notice ? [notice] : [])))],
  };
}
