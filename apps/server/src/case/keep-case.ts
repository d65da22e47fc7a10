import { casePhases, type Day, reminderDays } from '@vc/domain';
import { currentCalendar } from '../platform/calendars.ts';
import type { Tx } from '../platform/tx.ts';
import { CaseEntity } from './case.entity.ts';
import { settleNews } from './tell-staff.ts';

type Facts = Pick<
  CaseEntity,
  'title' | 'phase' | 'stateWords' | 'next' | 'clockFrom' | 'dueOn' | 'dueProvisional' | 'waitsUntil' | 'answeredOn' | 'closedOn'
>;
type Opening = Pick<CaseEntity, 'kind' | 'number' | 'veteranId' | 'title' | 'clockFrom' | 'dueOn' | 'dueProvisional'> &
  Partial<
    Pick<CaseEntity, 'section' | 'phoneIndex' | 'idNumberIndex' | 'alert' | 'stateWords' | 'next' | 'openedAt' | 'phase' | 'waitsUntil'>
  >;

/** How much of a case's subject a list shows. */
export const TITLE_MAX = 100;
const short = (title: string): string => (title.length > TITLE_MAX ? `${title.slice(0, TITLE_MAX - 1)}…` : title);

/** Opens the record of a case whose own row has just been written. */
export async function openCase(tx: Tx, id: string, { title, ...facts }: Opening): Promise<CaseEntity> {
  return tx.keepRow(CaseEntity, {
    id,
    title: short(title),
    phase: 'received',
    stateWords: casePhases.received,
    next: null,
    openedAt: tx.at,
    answeredOn: null,
    closedOn: null,
    section: null,
    holderId: null,
    holderName: null,
    phoneIndex: null,
    idNumberIndex: null,
    alert: null,
    waitsUntil: null,
    ...facts,
    ...(await remindersOf(tx, facts.clockFrom, facts.dueOn)),
    reminded: 0,
    waitTold: null,
  });
}

/** Says in a case's record how far the case has come. A deadline that moved is reminded of anew. */
export async function keepCase(tx: Tx, id: string, facts: Partial<Facts>): Promise<CaseEntity> {
  const row = await tx.lock(CaseEntity, { id });
  const before = `${row.clockFrom} ${row.dueOn}`;
  const untaken = row.phase === 'received';
  Object.assign(row, facts, facts.title === undefined ? {} : { title: short(facts.title) });
  if (before !== `${row.clockFrom} ${row.dueOn}`) {
    Object.assign(row, await remindersOf(tx, row.clockFrom, row.dueOn));
    row.reminded = row.dueOn === null ? row.reminded : passed(row, tx.today);
  }
  if (untaken && row.phase !== 'received') await settleNews(tx, row);
  return tx.saveRow(row);
}

type Marks = Pick<CaseEntity, 'halfOn' | 'mostOn' | 'lateOn' | 'alarmOn'>;
/** Reminders in their order. */
export const marksOf = ({ halfOn, mostOn, lateOn, alarmOn }: Marks): (string | null)[] => [halfOn, mostOn, lateOn, alarmOn];

/** How many reminders lie behind: a new clock starts with those that are still to come. */
const passed = (row: Marks, today: Day): number => marksOf(row).filter(on => on !== null && on < today).length;

async function remindersOf(tx: Tx, from: string, dueOn: string | null): Promise<Marks> {
  if (dueOn === null) return { halfOn: null, mostOn: null, lateOn: null, alarmOn: null };
  const { half, most, late, alarm } = reminderDays(from as Day, dueOn as Day, await currentCalendar(tx));
  return { halfOn: half, mostOn: most, lateOn: late, alarmOn: alarm };
}
