import type { CaseFile, ComplaintRow, ComplaintWork, HistoryLine, MyComplaint } from '@vc/contract';
import {
  actionsFor,
  type Calendar,
  COMPLAINT_PROMISE,
  COMPLAINT_WORKING_DAYS,
  complaintSteps,
  countWorkingDays,
  type Day,
  isLate,
  maskPhone,
} from '@vc/domain';
import { type CaseEntity, explainClock } from '../case/index.ts';
import type { PhoneOf } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { ComplaintEntity } from './complaint.entity.ts';

type Desk = Pick<CaseEntity, 'phase' | 'holderId' | 'holderName'>;

const base = (row: ComplaintEntity, record: Desk, today: Day) => ({
  id: row.id,
  receipt: row.receipt,
  kind: row.kind,
  text: row.text,
  filedAt: row.filedAt,
  state: row.state,
  phase: record.phase,
  dueOn: row.dueOn as Day,
  provisional: row.dueProvisional,
  late: isLate(row.dueOn as Day, row.answeredOn as Day | null, today),
});

interface Shown {
  files: CaseFile[];
  calendar: Calendar;
}

/** Why it is this day; null while nobody waits for an answer. */
function clockOf(record: CaseEntity, calendar: Calendar): MyComplaint['clock'] {
  if (record.dueOn === null) return null;
  const days = countWorkingDays(record.clockFrom as Day, COMPLAINT_WORKING_DAYS, calendar, { provisional: true });
  return explainClock(record, days, COMPLAINT_WORKING_DAYS, COMPLAINT_PROMISE);
}

/** One's own complaint. Nothing of what staff wrote among themselves. */
export function mine(row: ComplaintEntity, record: CaseEntity, { files, calendar }: Shown, who: Actor, today: Day): MyComplaint {
  const may = actionsFor(complaintSteps, row.state, who.roles);
  return {
    ...base(row, record, today),
    page: row.page,
    pageName: row.pageName,
    files,
    answers: row.answers,
    clock: clockOf(record, calendar),
    may: may.filter(action => action === 'rate' || action === 'reopen'),
  };
}

export const listed = (row: ComplaintEntity, record: Desk, today: Day): ComplaintRow => ({
  ...base(row, record, today),
  pageName: row.pageName,
  holder: record.holderName,
  rating: row.answers.at(-1)?.rating ?? null,
});

/** What this person may do now. What a colleague has in hand is his to answer. */
function mayDo(row: ComplaintEntity, record: Desk, who: Actor): ComplaintWork['may'] {
  const steps = actionsFor(complaintSteps, row.state, who.roles);
  const free = record.holderId === null || record.holderId === who.id;
  const clerk = who.roles.includes('clerk');
  return [...(steps.includes('answer') && free ? (['answer'] as const) : []), ...(clerk && row.phone ? (['look'] as const) : [])];
}

export interface Beside extends Shown {
  record: CaseEntity;
  history: HistoryLine[];
  phone: string | null;
}

export const work = (row: ComplaintEntity, { record, files, calendar, history, phone }: Beside, who: Actor, today: Day): ComplaintWork => ({
  ...listed(row, record, today),
  page: row.page,
  version: row.version,
  phone: phone && maskPhone(phone),
  files,
  answers: row.answers,
  clock: clockOf(record, calendar),
  may: mayDo(row, record, who),
  history,
});

/** The telephone that was left with a complaint. */
export const phoneOfComplaint: PhoneOf = async (db, id) =>
  db.vault.openIf((await db.read.findOneBy(ComplaintEntity, { id }))?.phone ?? null);
