import { Problem } from '@vc/contract';
import { type ApprovalStep, approvalLabels, approvalSteps, type Decision, isSigning } from '@vc/domain';
import type { Tx } from '../platform/tx.ts';
import type { ContentEntity } from './content.entity.ts';
import { guardedIn, guardProblems, guardScan } from './guard-content.ts';
import { ApprovalEntity } from './publication.entity.ts';
import { releaseContent } from './release-content.ts';
import { hashOf } from './snapshot.ts';
import { chainOf, move, owe } from './steps.ts';
import { withdrawContent } from './withdraw-content.ts';
import { writersOf } from './writers.ts';

/** Nobody signs what he wrote on himself. Problem `own_work`. */
async function expectNotWriter(tx: Tx, row: ContentEntity): Promise<void> {
  if (tx.who.kind === 'staff' && (await writersOf(tx, row)).has(tx.who.id as string)) throw new Problem('own_work');
}

/** Nor twice in one round. Problem `own_work`. */
async function expectOther(tx: Tx, row: ContentEntity): Promise<void> {
  if (tx.who.kind !== 'staff') return;
  await expectNotWriter(tx, row);
  const mine = { contentId: row.id, round: row.round, signerId: tx.who.id as string };
  if (await tx.find(ApprovalEntity, { ...mine, decision: 'agree' }))
    throw new Problem('own_work', '您在这一轮已经签过字，下一步请另一位同事办理');
}

/** Puts a signature under an item as it is now. */
export function signStep(
  tx: Tx,
  row: ContentEntity,
  step: ApprovalStep,
  decision: Decision,
  opinion: string | null,
): Promise<ApprovalEntity> {
  const { id, name } = tx.who;
  return tx.keepRow(ApprovalEntity, {
    contentId: row.id,
    round: row.round,
    step,
    decision,
    opinion,
    signerId: id,
    signerName: name,
    hash: hashOf(row),
    signedAt: tx.at,
  });
}

function stepAt(row: ContentEntity): ApprovalStep {
  if (!isSigning(row.state)) throw new Problem('wrong_state');
  return row.state;
}

/** The secrecy check is signed when nothing is left that only a secrecy officer may let through. Problem `invalid`. */
async function expectCleared(tx: Tx, row: ContentEntity): Promise<void> {
  const problems = guardProblems(await guardedIn(tx, row, await guardScan(tx, tx.today)), 'publication');
  if (problems.length > 0) throw new Problem('invalid', '还有检查发现没有处理，请逐条放行，或者退回修改', problems);
}

/** Signs the step at hand; after the last one the item is published, waits for its time, or is kept from the public. */
export async function approveContent(tx: Tx, row: ContentEntity, opinion: string | null): Promise<void> {
  const before = row.state;
  await move(tx, row, 'approve');
  const step = stepAt({ ...row, state: before });
  await expectOther(tx, row);
  if (step === 'secrecy') await expectCleared(tx, row);
  await signStep(tx, row, step, 'agree', opinion);
  await tx.save(row, 'approve', [approvalLabels[step], opinion].filter(Boolean).join('：'));
  if (row.state === 'approved') await settle(tx, row);
}

/** What becomes of an item that has all its signatures. */
async function settle(tx: Tx, row: ContentEntity): Promise<void> {
  const program = tx.byProgram('审批通过');
  if (row.attribute !== 'public') {
    await move(program, row, 'keep');
    await program.save(row, 'keep', row.attributeBasis ?? undefined);
  } else if (!row.publishAt || row.publishAt <= tx.at) {
    await releaseContent(program, row);
  }
}

/** Sends an item back to its author with the reason. */
export async function returnContent(tx: Tx, row: ContentEntity, reason: string): Promise<void> {
  const before = row.state;
  await move(tx, row, 'return');
  await signStep(tx, row, stepAt({ ...row, state: before }), 'return', reason);
  row.returnReason = reason;
  await tx.save(row, 'return', reason);
}

/**
 * Publishes at once what has passed the secrecy check; the signatures that are left are owed. Problems: `wrong_state`
 * before the secrecy check, `own_work`.
 */
export async function publishUrgently(tx: Tx, row: ContentEntity, reason: string): Promise<void> {
  const before = row.state;
  await move(tx, row, 'urgent');
  await expectNotWriter(tx, row);
  if (row.attribute !== 'public') throw new Problem('wrong_state', '这一条不主动公开，不能紧急发布');
  const step = stepAt({ ...row, state: before });
  const chain = chainOf(row);
  await owe(tx, row, chain.slice(chain.indexOf(step)));
  await signStep(tx, row, step, 'urgent', reason);
  await tx.save(row, 'urgent', reason);
  await releaseContent(tx.byProgram('紧急发布'), row);
}

/** The step owed first, when it is this person's to sign. Problems: `wrong_state`, `forbidden`, `own_work`. */
async function owedStep(tx: Tx, row: ContentEntity): Promise<ApprovalStep> {
  const [step] = row.owed;
  if (!step) throw new Problem('wrong_state', '没有需要补签的审批');
  if (tx.who.kind === 'staff' && !tx.who.roles.includes(approvalSteps[step].role)) throw new Problem('forbidden');
  await expectOther(tx, row);
  return step;
}

/** Signs afterwards what was published urgently. */
export async function endorseContent(tx: Tx, row: ContentEntity, opinion: string | null): Promise<void> {
  await move(tx, row, 'endorse');
  const step = await owedStep(tx, row);
  await signStep(tx, row, step, 'endorse', opinion);
  await owe(tx, row, row.owed.slice(1));
  await tx.save(row, 'endorse', [approvalLabels[step], opinion].filter(Boolean).join('：'));
}

/** What the public reads above what a signer refused: his own words to his colleagues stay inside. */
const OBJECTED = '复核时发现内容需要更正，更正后再公开';

/** Refuses to sign what was published urgently: it is withdrawn at once. */
export async function objectToContent(tx: Tx, row: ContentEntity, reason: string): Promise<void> {
  await move(tx, row, 'object');
  const step = await owedStep(tx, row);
  await signStep(tx, row, step, 'object', reason);
  await owe(tx, row, []);
  await tx.save(row, 'object', reason);
  if (row.live === 'live') await withdrawContent(tx.byProgram('补签不同意'), row, OBJECTED);
}
