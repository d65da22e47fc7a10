import { Problem } from '@vc/contract';
import {
  type Act,
  advance,
  type Day,
  dayInWords,
  type FoiAction,
  type FoiStanding,
  type FoiState,
  foiOutcomes,
  foiProblems,
  foiStanding,
  foiStates,
  foiSteps,
  lastOf,
  withoutPersonalData,
} from '@vc/domain';
import { letIdentityPapersGo } from '../aid/index.ts';
import { CaseEntity, keepCase, lockCaseFor, takeByActing } from '../case/index.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { FoiEntity, type Happening } from './foi.entity.ts';

/** What the applicant has to do next, in words; null when it is not their turn. */
export function turnOf(
  row: Pick<FoiEntity, 'events'>,
  { state, applicantUntil }: FoiStanding,
): { what: 'correct' | 'pay' | 'reasons'; by: Day; words: string } | null {
  if (state === 'correcting' && applicantUntil)
    return { what: 'correct', by: applicantUntil, words: `请在${dayInWords(applicantUntil)}前补正申请内容` };
  if (state === 'paying' && applicantUntil)
    return { what: 'pay', by: applicantUntil, words: `请在${dayInWords(applicantUntil)}前缴纳信息处理费` };
  const reasons = state === 'handling' ? lastOf(row.events, 'reasons-asked') : undefined;
  return reasons && !lastOf(row.events, 'reasons-received')
    ? { what: 'reasons', by: reasons.until, words: `请在${dayInWords(reasons.until)}前说明申请理由` }
    : null;
}

/** Where an application stands, as its row repeats it for lists and figures. */
export const columnsOf = ({ state, due, provisional, applicantUntil, finishedOn, outcome, receivedOn }: FoiStanding) => ({
  state,
  receivedOn,
  dueOn: due,
  dueProvisional: provisional,
  waitsUntil: applicantUntil,
  answeredOn: finishedOn,
  ending: outcome,
  outcome: outcome && foiOutcomes[outcome].leaf,
});

/** What the common record of cases says of it. */
export const recordOf = (row: Pick<FoiEntity, 'title' | 'events'>, standing: FoiStanding) => ({
  title: withoutPersonalData(row.title),
  stateWords: foiStates[standing.state],
  next: turnOf(row, standing)?.words ?? null,
  clockFrom: standing.from,
  dueOn: standing.finishedOn || standing.applicantUntil ? null : standing.due,
  dueProvisional: standing.provisional,
  waitsUntil: standing.applicantUntil,
  answeredOn: standing.finishedOn,
  closedOn: standing.finishedOn,
  ...(standing.finishedOn ? { phase: 'answered' as const } : {}),
});

/**
 * Reads the row's columns from its events anew and brings the common record in step; the caller saves the row. With its end
 * the period of its identity photos begins.
 */
export async function refresh(tx: Tx, row: FoiEntity): Promise<FoiStanding> {
  const standing = foiStanding(row.events, await currentCalendar(tx));
  if (row.answeredOn === null && standing.finishedOn !== null) await letIdentityPapersGo(tx, row.id);
  Object.assign(row, columnsOf(standing));
  await keepCase(tx, row.id, recordOf(row, standing));
  return standing;
}

/** The names that a route gives to the domain's fields. */
type Names = Readonly<Record<string, string>>;

/**
 * Lets something happen to an application: refused with everything that the law does not allow, else kept with its line
 * of history. Problems: `wrong_state` when it cannot be done at all now, `invalid` by field.
 */
export async function happen(tx: Tx, row: FoiEntity, event: Happening, act: Act, note?: string, names: Names = {}): Promise<FoiStanding> {
  const found = foiProblems(row.events, event, await currentCalendar(tx), tx.today);
  const barred = found.find(({ field }) => field === 'kind');
  if (barred) throw new Problem('wrong_state', barred.message);
  if (found.length > 0)
    throw new Problem(
      'invalid',
      undefined,
      found.map(({ field, message }) => ({ field: names[field] ?? field, message })),
    );
  row.events = [...row.events, event];
  const standing = await refresh(tx, row);
  await tx.save(row, act, note);
  return standing;
}

/** What may be done while a signature is waited for: what comes from outside, and nothing that changes what is signed. */
const MEANWHILE: readonly FoiAction[] = ['record-opinion', 'withdraw', 'serve', 'record-reasons'];

/** Raises `wrong_state` or `forbidden` unless the actor may do this now. */
export function expectMay(row: Pick<FoiEntity, 'state' | 'signing'>, action: FoiAction, tx: Pick<Tx, 'who'>): FoiState {
  const to = advance(foiSteps, row.state, action, tx.who.roles);
  if (row.signing !== 'none' && !MEANWHILE.includes(action))
    throw new Problem('wrong_state', '正在等审批，审批以后再办这一步；要改的，请审批人退回');
  return to;
}
export const isHeldBack = (signing: FoiEntity['signing'], action: FoiAction): boolean => signing !== 'none' && !MEANWHILE.includes(action);

/** An application to be signed or handled: within the scope of whoever does, in the version he saw. Problems: `not_found`, `stale`. */
export async function lockForDesk(
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<{ row: FoiEntity; record: CaseEntity }> {
  const record = await lockCaseFor(tx, tx.who, 'foi', id);
  const row = await tx.lock(FoiEntity, { id });
  expectVersion(row, version);
  return { row, record };
}

/** As `lockForDesk`, for the office's own work on it: what nobody has is taken by whoever does that. */
export async function lockToHandle(tx: Tx, which: { id: string; version: number }): Promise<{ row: FoiEntity; record: CaseEntity }> {
  const { row, record } = await lockForDesk(tx, which);
  return { row, record: await takeByActing(tx, record) };
}
