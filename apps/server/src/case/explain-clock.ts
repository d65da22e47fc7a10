import type { ConsultationClock } from '@vc/contract';
import { type CountedDay, type Day, explainWorkingDays } from '@vc/domain';
import type { CaseEntity } from './case.entity.ts';

/** Why it is this day, line by line, of a clock that counts so many working days; `days` are those counted. */
export function explainClock(record: CaseEntity, days: readonly CountedDay[], number: number, promise: string): ConsultationClock {
  const words = explainWorkingDays([...days]);
  return {
    from: record.clockFrom as Day,
    days: number,
    dueOn: record.dueOn as Day,
    provisional: Boolean(record.dueProvisional),
    promise,
    lines: days.map(({ day, count }, i) => ({ day, words: words[i] as string, counts: count > 0 })),
    notices: [...new Set(days.flatMap(({ notice }) => notice ?? []))],
  };
}
