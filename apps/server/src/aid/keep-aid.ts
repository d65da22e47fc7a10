import { type Act, type AidState, aidClock, aidPhase, aidStates, type Day, dayInWords, isAidEnd } from '@vc/domain';
import { keepCase } from '../case/index.ts';
import { currentCalendar } from '../platform/calendars.ts';
import type { Tx } from '../platform/tx.ts';
import type { AidEntity } from './aid.entity.ts';
import { letIdentityPapersGo } from './identity-papers.ts';
import { aidSettingsIn } from './rules.ts';

/** The days of a case by which its clock is read. */
export const daysOf = (row: Pick<AidEntity, 'state' | 'filedOn' | 'waits' | 'workFrom' | 'decidedOn' | 'publicUntil'>) => ({
  state: row.state,
  filedOn: row.filedOn as Day,
  waits: row.waits,
  acceptedOn: row.workFrom as Day | null,
  decidedOn: row.decidedOn as Day | null,
  publicUntil: row.publicUntil as Day | null,
});

/** The last day by which the person is to supply what is missing, while it is his turn. */
export const waitsUntil = ({ state, waits }: Pick<AidEntity, 'state' | 'waits'>): Day | null =>
  state === 'asked' ? (waits.at(-1)?.by ?? null) : null;

/** What the person has to do next, if it is his turn. */
export function nextOf({ state, account, waits }: Pick<AidEntity, 'state' | 'account' | 'waits'>): string | null {
  const by = waitsUntil({ state, waits });
  if (by) return `请在${dayInWords(by)}前补充材料`;
  if ((state === 'granted' || state === 'publicity') && account === null) return '请填写收款账户';
  return state === 'paid' ? '收到帮扶金后，请点“我收到了”' : null;
}

/** The end of a case: the person may apply again, and his identity papers are kept for a while only. */
async function end(tx: Tx, row: AidEntity): Promise<void> {
  Object.assign(row, { closedOn: tx.today, openKey: null });
  await letIdentityPapersGo(tx, row.id);
}

/** Writes a case that has gone a step, says so in its history, and brings its record and its clock up to date. */
export async function keepAid(tx: Tx, row: AidEntity, state: AidState, act: Act, note?: string): Promise<AidEntity> {
  row.state = state;
  if (isAidEnd(state) && row.closedOn === null) await end(tx, row);
  await tx.save(row, act, note);
  const clock = aidClock(daysOf(row), await aidSettingsIn(tx), await currentCalendar(tx));
  await keepCase(tx, row.id, {
    phase: aidPhase(state),
    stateWords: aidStates[state],
    next: nextOf(row),
    ...(clock ? { clockFrom: clock.reading.from } : {}),
    dueOn: clock?.reading.due ?? null,
    dueProvisional: clock?.reading.provisional ?? false,
    waitsUntil: waitsUntil(row),
    answeredOn: row.decidedOn,
    closedOn: row.closedOn,
  });
  return row;
}
