import { type FieldProblem, type Input, Problem, type aidWorkRoutes as routes } from '@vc/contract';
import {
  type AidAction,
  type AidState,
  advance,
  aidAmountProblem,
  aidGroundLabels,
  aidKindOf,
  aidNeedsDeputy,
  aidSteps,
  caseActs,
  type Day,
  dayInWords,
  yuanInWords,
} from '@vc/domain';
import { type CaseEntity, lockCaseFor, takeByActing, tellHolder, tellSigners } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { nextNumber } from '../platform/counter.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { AidEntity } from './aid.entity.ts';
import { tellApplicant } from './aid-words.ts';
import { keepAid } from './keep-aid.ts';
import { aidSettingsIn, fenOf } from './rules.ts';

type In<K extends keyof typeof routes> = Input<(typeof routes)[K]>;

/** A case that a member of staff acts upon, and the state that the act leads to. */
export interface Acting {
  row: AidEntity;
  record: CaseEntity;
  state: AidState;
}

export const invalid = (...fields: FieldProblem[]): Problem => new Problem('invalid', undefined, fields);

/** Steps of whoever holds the case. One that nobody holds is taken by whoever does the first step. */
export const HOLDERS: readonly AidAction[] = ['accept', 'ask', 'supply', 'lapse', 'check', 'card', 'pay', 'finish', 'withdraw'];
/** Steps that nobody does to a check of his own. */
export const DECIDING: readonly AidAction[] = ['recheck', 'grant', 'decline'];

/** Two pairs of eyes: money does not go to an account that whoever registers the payment wrote down himself. */
export const paysToOwnEntry = ({ accountById }: Pick<AidEntity, 'accountById'>, who: Pick<Actor, 'id'>): boolean =>
  accountById !== null && accountById === who.id;
/** What is to be done then. */
export const ANOTHER_PAYS = `收款账户是您在柜台登记的，要由另一位承办人登记发放：请点“${caseActs.assign}”分给同事，由同事核对账户后登记`;

/** The holder does the steps of handling. Problem `forbidden` while a colleague holds it. */
async function expectHolder(tx: Tx, record: CaseEntity): Promise<void> {
  const { holderId } = await takeByActing(tx, record);
  if (holderId !== tx.who.id) throw new Problem('forbidden', `这一件由${record.holderName}办理，需要接手时请科室负责人改派`);
}

/**
 * Holds a case for an act of staff, upon the `version` that was seen where the act changes what was seen. Problems: `not_found` outside one's scope, `stale`, `forbidden`, `wrong_state`,
 * `own_work` for whoever would decide upon what he checked himself, or pay to the account that he wrote down himself.
 */
export async function beginAct(tx: Tx, who: Actor, { id, version }: { id: string; version?: number }, action: AidAction): Promise<Acting> {
  const row = await tx.lock(AidEntity, { id });
  const record = await lockCaseFor(tx, who, 'aid', id);
  const state = advance(aidSteps, row.state, action, who.roles);
  if (version !== undefined) expectVersion(row, version);
  if (HOLDERS.includes(action)) await expectHolder(tx, record);
  if (DECIDING.includes(action) && row.checkedById === who.id) throw new Problem('own_work', '您自己核实的，要由另一位同事决定');
  if (action === 'pay' && paysToOwnEntry(row, who)) throw new Problem('own_work', ANOTHER_PAYS);
  return { row, record, state };
}

export async function acceptAid(tx: Tx, { row, state }: Acting): Promise<void> {
  Object.assign(row, { acceptedOn: tx.today, workFrom: tx.today });
  await keepAid(tx, row, state, 'accept');
  await tellApplicant(tx, row, 'accepted');
}

/** Says at one time everything that is missing, and by when. The clock stands still from the next day on. */
export async function askMore(tx: Tx, { row, state }: Acting, { missing, by }: In<'ask'>): Promise<void> {
  if (by <= tx.today) throw invalid({ field: 'by', message: '补充期限应在明天以后' });
  row.waits = [...row.waits, { askedOn: tx.today, missing, by, suppliedOn: null, note: null }];
  await keepAid(tx, row, state, 'ask-more', `${by} 前：${missing}`);
  await tellApplicant(tx, row, 'asked');
}

export async function lapseAid(tx: Tx, { row, state }: Acting): Promise<void> {
  const by = row.waits.at(-1)?.by;
  if (!by || by >= tx.today) throw new Problem('wrong_state', `补充期限到 ${by}，过了期限没有补才能终止`);
  await keepAid(tx, row, state, 'lapse');
  await tellApplicant(tx, row, 'lapsed');
}

/** Records a visit to the household. Conditions are those of the kind; an amount is proposed within the bureau's bounds. */
export async function checkAid(tx: Tx, { row, record, state }: Acting, { on, visitors, notes, met, yuan }: In<'check'>): Promise<void> {
  const known = aidKindOf(row.kind).conditions.map(({ key }) => key);
  const settings = await aidSettingsIn(tx);
  const amount = yuan === null ? null : aidAmountProblem(fenOf(yuan), settings.bounds[row.kind]);
  const wrong = [
    ...(on > tx.today ? [{ field: 'on', message: '核实日不能晚于今天' }] : []),
    ...(on < row.filedOn ? [{ field: 'on', message: '核实日不能早于提交申请的日子' }] : []),
    ...(met.every(key => known.includes(key)) ? [] : [{ field: 'met', message: '条件不属于这一类帮扶，请刷新后再勾选' }]),
    ...(amount ? [{ field: 'yuan', message: amount }] : []),
  ];
  if (wrong.length > 0) throw invalid(...wrong);
  Object.assign(row, {
    checkedOn: on,
    visitors,
    checkNotes: tx.vault.seal(notes),
    met: known.filter(key => met.includes(key)),
    proposedFen: yuan === null ? null : fenOf(yuan),
    checkedById: tx.who.id,
    checkedByName: tx.who.name,
  });
  await keepAid(tx, row, state, 'visit', `${dayInWords(on)}，${visitors}`);
  const signer = aidNeedsDeputy(row.proposedFen ?? 0, settings) ? 'deputy' : 'reviewer';
  await tellSigners(tx, record, signer, { title: '帮扶申请等您决定', body: `编号 ${row.receipt}：已经核实，请批准、不予批准或者退回。` });
}

export async function recheckAid(tx: Tx, { row, record, state }: Acting, { reason }: In<'recheck'>): Promise<void> {
  await keepAid(tx, row, state, 'revisit', reason);
  await tellHolder(tx, record, 'progress', { title: '退回重新核实', body: `编号 ${row.receipt}：请按退回的意见再核实一次。` });
}

async function decide(tx: Tx, { row, record, state }: Acting, act: 'grant' | 'refuse', reason: string, note: string): Promise<void> {
  const year = tx.today.slice(0, 4);
  const serial = await nextNumber(tx, `aid notice ${year}`);
  Object.assign(row, {
    decidedOn: tx.today,
    decidedById: tx.who.id,
    decidedByName: tx.who.name,
    reason: tx.vault.seal(reason),
    noticeNumber: `困帮告〔${year}〕${serial}号`,
  });
  await keepAid(tx, row, state, act, note);
  await tellHolder(tx, record, 'progress', { title: '帮扶申请有了决定', body: `编号 ${row.receipt}：已经作出决定，请看下一步。` });
}

/** Grants aid. Above the bureau's limit it is the deputy's to do. Problem `invalid` at the amount. */
export async function grantAid(tx: Tx, acting: Acting, { yuan, reason }: In<'grant'>): Promise<void> {
  const settings = await aidSettingsIn(tx);
  const fen = fenOf(yuan);
  const wrong = aidAmountProblem(fen, settings.bounds[acting.row.kind]);
  if (wrong) throw invalid({ field: 'yuan', message: wrong });
  const deputy = tx.who.roles.some(role => role === 'deputy' || role === 'system');
  if (aidNeedsDeputy(fen, settings) && !deputy)
    throw invalid({ field: 'yuan', message: `超过 ${yuanInWords(settings.deputyAboveFen)} 的由分管领导决定，请分管领导登录后批准` });
  Object.assign(acting.row, { grantedFen: fen, ground: null });
  await decide(tx, acting, 'grant', reason, yuanInWords(fen));
  await tellApplicant(tx, acting.row, 'granted');
}

export async function declineAid(tx: Tx, acting: Acting, { ground, reason }: In<'decline'>): Promise<void> {
  Object.assign(acting.row, { grantedFen: null, ground });
  await decide(tx, acting, 'refuse', reason, aidGroundLabels[ground]);
  await tellApplicant(tx, acting.row, 'declined');
}

/** Records the payment of what was granted, after the last day of publicity. */
export async function payAid(tx: Tx, { row, state }: Acting, { yuan, on, voucher }: In<'pay'>): Promise<void> {
  if ((row.publicUntil as string) >= tx.today)
    throw new Problem('wrong_state', `公示到${dayInWords(row.publicUntil as Day)}，期满没有异议才能发放`);
  if (row.account === null) throw new Problem('wrong_state', '申请人还没有填写收款账户，请打电话提醒；本人用不了手机的，可以在柜台登记');
  const wrong = [
    ...(fenOf(yuan) === row.grantedFen
      ? []
      : [{ field: 'yuan', message: `批准的是 ${yuanInWords(row.grantedFen ?? 0)}，发放金额应与批准的相同` }]),
    ...(on > tx.today ? [{ field: 'on', message: '发放日不能晚于今天' }] : []),
    ...(on <= (row.publicUntil as string) ? [{ field: 'on', message: '发放日应在公示期满以后' }] : []),
  ];
  if (wrong.length > 0) throw invalid(...wrong);
  Object.assign(row, { paidOn: on, voucher });
  await keepAid(tx, row, state, 'pay', `${yuanInWords(fenOf(yuan))}，凭证号 ${voucher}`);
  await tellApplicant(tx, row, 'paid');
}

export async function finishAid(tx: Tx, { row, state }: Pick<Acting, 'row' | 'state'>, note?: string | null): Promise<void> {
  await keepAid(tx, row, state, 'finish', note || undefined);
  await tellApplicant(tx, row, 'closed');
}
