import type { CaseRow } from '@vc/contract';
import { caseActsFor, type Day, instantAt, type Reminder, reminders, workingDaysBack } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { currentCalendar } from '../platform/calendars.ts';
import type { CaseEntity } from './case.entity.ts';

interface Asks {
  query(sql: string): Promise<unknown>;
}

/** What turns a record into what staff see of it. */
export interface CaseLook {
  today: Day;
  /** What came in before this instant and lies untaken has waited too long to be accepted. */
  acceptBefore: string;
  row(row: CaseEntity): CaseRow;
}

const REMINDERS = Object.keys(reminders) as Reminder[];

/** How cases look to `who` today, when each is to be taken within so many working days. A record read as plain columns will do. */
export async function lookAtCases(read: Asks, who: Actor, today: Day, acceptDays: number): Promise<CaseLook> {
  const acceptBefore = instantAt(workingDaysBack(today, acceptDays, await currentCalendar(read)));
  return { today, acceptBefore, row: row => view(row, who, today, acceptBefore) };
}

function view(row: CaseEntity, who: Actor, today: Day, acceptBefore: string): CaseRow {
  const { id, version, kind, number, title, phase, stateWords, openedAt, section, holderId, holderName, alert } = row;
  const open = row.closedOn === null;
  return {
    id,
    version,
    kind,
    number,
    title,
    phase,
    stateWords,
    openedAt,
    dueOn: row.dueOn as Day | null,
    dueProvisional: Boolean(row.dueProvisional),
    answeredOn: row.answeredOn as Day | null,
    closedOn: row.closedOn as Day | null,
    section,
    holderId,
    holderName,
    mine: holderId !== null && holderId === who.id,
    late: open && row.dueOn !== null && row.dueOn < today,
    unaccepted: open && phase === 'received' && openedAt < acceptBefore,
    alert,
    reminder: open ? (REMINDERS[row.reminded - 1] ?? null) : null,
    may: caseActsFor(who, row),
  };
}
