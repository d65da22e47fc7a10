import { type Kind, kindOf } from '@vc/contract';
import {
  type ApprovalStep,
  addWorkingDays,
  advance,
  approvalChains,
  approvalSteps,
  type ContentAction,
  type ContentState,
  contentSteps,
  type Day,
  isSigning,
  MENDING_WORKING_DAYS,
  type StepTable,
} from '@vc/domain';
import { currentCalendar } from '../platform/calendars.ts';
import type { Tx } from '../platform/tx.ts';
import type { ContentEntity } from './content.entity.ts';

/** Whoever can be asked in SQL: a transaction, or the reading side. */
export interface Asks {
  query<T>(sql: string, values?: readonly unknown[]): Promise<T>;
}

/** The steps of an item's kind. */
export const stepsOf = ({ kind }: Pick<ContentEntity, 'kind'>): StepTable<ContentState, ContentAction> =>
  contentSteps[(kindOf(kind) as Kind).approval];

/** The signatures that an item's kind asks for, in order. */
export const chainOf = ({ kind }: Pick<ContentEntity, 'kind'>): readonly ApprovalStep[] => approvalChains[(kindOf(kind) as Kind).approval];

/**
 * Moves a working copy on, and says by when whoever holds it next has to sign it, or to mend what was returned.
 * Problems: `forbidden`, `wrong_state`.
 */
export async function move(tx: Tx, row: ContentEntity, action: ContentAction): Promise<void> {
  row.state = advance(stepsOf(row), row.state, action, tx.who.roles);
  row.holdDueOn = isSigning(row.state)
    ? await signBy(tx, row.state)
    : action === 'return'
      ? await inWorkingDays(tx, MENDING_WORKING_DAYS)
      : null;
}

/** What an urgent publication still owes, and by when the first of it. */
export async function owe(tx: Tx, row: ContentEntity, owed: ApprovalStep[]): Promise<void> {
  const [next] = owed;
  Object.assign(row, { owed, owedDueOn: next ? await signBy(tx, next) : null });
}

const signBy = (tx: Tx, step: ApprovalStep): Promise<Day> => inWorkingDays(tx, approvalSteps[step].workingDays);

const inWorkingDays = async (tx: Tx, days: number): Promise<Day> =>
  addWorkingDays(tx.today, days, await currentCalendar(tx), { provisional: true }).day;
