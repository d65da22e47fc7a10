import type { ConsultationClock } from '@vc/contract';
import { addWorkingDays, type Day, isOpenConsultation, promiseInWords, replyDays } from '@vc/domain';
import { type CaseEntity, explainClock } from '../case/index.ts';
import { currentCalendar } from '../platform/calendars.ts';
import type { ConsultationEntity } from './consultation.entity.ts';

interface Asks {
  query(sql: string): Promise<unknown>;
}

/** Why it is this day, line by line; null while nobody waits for an answer. */
export async function clockOf(asks: Asks, row: ConsultationEntity, record: CaseEntity): Promise<ConsultationClock | null> {
  if (!isOpenConsultation(row.state) || record.dueOn === null) return null;
  const days = replyDays(record.clockFrom as Day, row.clockDays, await currentCalendar(asks));
  return explainClock(record, days, row.clockDays, promiseInWords(row.type, row.clockDays));
}

/** By when somebody should have taken it. */
export async function acceptDay(asks: Asks, record: CaseEntity, days: number): Promise<Day | null> {
  if (record.holderId || record.closedOn) return null;
  return addWorkingDays(record.clockFrom as Day, days, await currentCalendar(asks), { provisional: true }).day;
}
