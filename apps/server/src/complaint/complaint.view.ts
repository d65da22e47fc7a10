import type { CaseFile, ComplaintRow, ComplaintWork, HistoryLine, MyComplaint } from '@vc/contract';
import { actionsFor, complaintSteps, type Day, isLate, maskPhone } from '@vc/domain';
import type { CaseEntity } from '../case/index.ts';
import type { PhoneOf } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { ComplaintEntity } from './complaint.entity.ts';
import { stateOf } from './handle-complaint.ts';

type Desk = Pick<CaseEntity, 'holderId' | 'holderName' | 'section'>;

const base = (row: ComplaintEntity, record: Desk, today: Day) => ({
  id: row.id,
  receipt: row.receipt,
  kind: row.kind,
  text: row.text,
  filedAt: row.filedAt,
  state: stateOf(row, record),
  dueOn: row.dueOn as Day,
  provisional: row.dueProvisional,
  late: isLate(row.dueOn as Day, row.answeredOn as Day | null, today),
});

/** One's own complaint. Nothing of what staff wrote among themselves. */
export function mine(row: ComplaintEntity, record: Desk, files: CaseFile[], who: Actor, today: Day): MyComplaint {
  const may = actionsFor(complaintSteps, stateOf(row, record), who.roles);
  return {
    ...base(row, record, today),
    page: row.page,
    pageName: row.pageName,
    files,
    answers: row.answers,
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
  const steps = actionsFor(complaintSteps, stateOf(row, record), who.roles);
  const free = record.holderId === null;
  const clerk = who.roles.includes('clerk');
  return [
    ...(steps.includes('take') && free ? (['take'] as const) : []),
    ...(steps.includes('answer') && (free || record.holderId === who.id) ? (['answer'] as const) : []),
    ...(clerk || who.roles.includes('reviewer') ? (['note'] as const) : []),
    ...(clerk && row.phone ? (['look'] as const) : []),
  ];
}

export interface Beside {
  files: CaseFile[];
  history: HistoryLine[];
  phone: string | null;
}

export const work = (row: ComplaintEntity, record: Desk, { files, history, phone }: Beside, who: Actor, today: Day): ComplaintWork => ({
  ...listed(row, record, today),
  page: row.page,
  version: row.version,
  section: record.section,
  phone: phone && maskPhone(phone),
  files,
  answers: row.answers,
  may: mayDo(row, record, who),
  history,
});

/** The telephone that was left with a complaint. */
export const phoneOfComplaint: PhoneOf = async (db, id) =>
  db.vault.openIf((await db.read.findOneBy(ComplaintEntity, { id }))?.phone ?? null);
