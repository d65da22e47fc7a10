import { type Input, Problem, type aidRoutes as routes, type aidWorkRoutes as staffRoutes } from '@vc/contract';
import { type AidBearer, type AidState, aidAccountConsent, atCounterInWords, type Day, dayInWords, wishInWords } from '@vc/domain';
import { CaseEntity, tellHolder } from '../case/index.ts';
import { attachBrought, sentFrom, takenInFor } from '../case-file/index.ts';
import { consentProblem, recordConsent } from '../consent/index.ts';
import type { Tx } from '../platform/tx.ts';
import type { AidEntity } from './aid.entity.ts';
import { tellApplicant } from './aid-words.ts';
import { expectPapers } from './file-aid.ts';
import { keepAid } from './keep-aid.ts';
import { accountAsText } from './person.ts';

/** A case that is acted upon, and the state that the act leads to. */
interface Stepping {
  row: AidEntity;
  state: AidState;
}
type Given<I> = Omit<I, 'id' | 'version'>;
type Supply = Given<Input<typeof routes.supply>> & Partial<Pick<Input<typeof staffRoutes.supply>, 'on' | 'bearer'>>;
type Account = Given<Input<typeof routes.card>> & { bearer?: AidBearer };
type TakingBack = Given<Input<typeof routes.withdraw>> & Partial<Pick<Input<typeof staffRoutes.withdraw>, 'wish'>>;

/** What of it is known, as one line of history. */
const inOneLine = (...parts: (string | null | undefined | false)[]): string | undefined => parts.filter(Boolean).join('，') || undefined;

/** Why what came at the counter cannot have come on that day. */
function dayProblem(on: Day, today: Day, askedOn: Day | undefined): string | null {
  if (on > today) return '收到日不能晚于今天';
  return askedOn && on < askedOn ? `收到日不能早于通知补充的那天（${dayInWords(askedOn)}）` : null;
}

/**
 * Adds what was missing, from the person's phone or, with a `bearer`, at the counter: the clock goes on from the day on
 * which it came. Problem `invalid`.
 */
export async function supplyAid(tx: Tx, { row, state }: Stepping, { note, papers, bearer, on = tx.today }: Supply): Promise<void> {
  const wrong = dayProblem(on, tx.today, row.waits.at(-1)?.askedOn);
  if (wrong) throw new Problem('invalid', undefined, [{ field: 'on', message: wrong }]);
  const brought = bearer ? takenInFor(row.id) : sentFrom(tx.who.id as string);
  await expectPapers(tx, row.kind, papers, brought);
  const { id, veteranId } = row;
  const keys = papers.map(({ key }) => key);
  await attachBrought(tx, brought, { kind: 'aid', id, veteranId }, keys);
  const waits = row.waits.map((wait, i) => (i === row.waits.length - 1 ? { ...wait, suppliedOn: on, note: note || null } : wait));
  Object.assign(row, { waits, papers: [...row.papers, ...papers] });
  const files = papers.length > 0 && `${papers.length} 个文件`;
  await keepAid(tx, row, state, 'supply', inOneLine(bearer && atCounterInWords(bearer), bearer && `${dayInWords(on)}收到`, files));
  if (bearer) await tellApplicant(tx, row, 'supplied');
  await tellDesk(tx, row, '申请人补充了材料', '请看补充的材料，决定是否受理。');
}

/**
 * Where to pay, sealed at once. At the counter the person has agreed to it on paper (个人信息保护法第二十九条), and is told
 * on his phone that it was written down; whoever wrote it down does not pay to it.
 */
export async function giveAccount(tx: Tx, { row, state }: Stepping, { bank, holder, number, consent, bearer }: Account): Promise<void> {
  const wrong = consentProblem('consent', aidAccountConsent, consent);
  if (wrong.length > 0) throw new Problem('invalid', undefined, wrong);
  Object.assign(row, { account: tx.vault.seal(accountAsText({ bank, holder, number })), accountById: bearer ? tx.who.id : null });
  const signed = bearer && { veteranId: row.veteranId };
  await recordConsent(tx, { subject: 'aid', id: row.id }, 'aid/account', aidAccountConsent, signed);
  await keepAid(tx, row, state, 'account', inOneLine(bearer && atCounterInWords(bearer)));
  if (bearer) await tellApplicant(tx, row, 'account');
}

/** Takes an application back before it is decided. */
export async function takeBack(tx: Tx, { row, state }: Stepping, { reason, wish }: TakingBack): Promise<void> {
  await keepAid(tx, row, state, 'take-back', inOneLine(wish && wishInWords(wish), reason));
  if (wish) await tellApplicant(tx, row, 'withdrawn');
  await tellDesk(tx, row, '申请人撤回了申请', '这一件不用再办。');
}

/** Tells those on the desk what the person did. */
async function tellDesk(tx: Tx, row: AidEntity, title: string, body: string): Promise<void> {
  await tellHolder(tx, await tx.lock(CaseEntity, { id: row.id }), 'feedback', { title, body: `编号 ${row.receipt}：${body}` });
}
