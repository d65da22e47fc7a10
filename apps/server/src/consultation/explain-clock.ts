import type { ConsultationClock } from '@vc/contract';
import { addWorkingDays, type Day, explainWorkingDays, isOpenConsultation, promiseInWords, replyDays } from '@vc/domain';
import type { CaseEntity } from '../case/index.ts';
import { currentCalendar } from '../platform/calendars.ts';
import type { ConsultationEntity } from './consultation.entity.ts';

interface Asks {
  query(sql: string): Promise<unknown>;
}

/** Why it is this day, line by line; null while nobody waits for an answer. */
export async function clockOf(asks: Asks, row: ConsultationEntity, record: CaseEntity): Promise<ConsultationClock | null> {
  if (!isOpenConsultation(row.state) || record.dueOn === null) return null;
  const from = record.clockFrom as Day;
  const days = replyDays(from, row.clockDays, await currentCalendar(asks));
  const words = explainWorkingDays(days);
  return {
    from,
    days: row.clockDays,
    dueOn: record.dueOn as Day,
    provisional: Boolean(record.dueProvisional),
    promise: promiseInWords(row.type, row.clockDays),
    lines: days.map(({ day, count }, i) => ({ day, words: words[i] as string, counts: count > 0 })),
    notices: [...new Set(days.flatMap(({ notice }) => notice ?? []))],
  };
}

/** By when somebody should have taken it. */
export async function acceptDay(asks: Asks, record: CaseEntity, days: number): Promise<Day | null> {
  if (record.holderId || record.closedOn) return null;
  return addWorkingDays(record.clockFrom as Day, days, await currentCalendar(asks), { provisional: true }).day;
}
