import { Problem } from '@vc/contract';
import {
  advance,
  answerDays,
  consultationStates,
  consultationSteps,
  type Day,
  dayInWords,
  FOLLOW_UPS_MAX,
  type Rating,
  ratings,
  reopens,
  replyDue,
} from '@vc/domain';
import { CaseEntity, keepCase, tellHead, tellHolder } from '../case/index.ts';
import { attachCaseFiles } from '../case-file/index.ts';
import { currentCalendar } from '../platform/calendars.ts';
import type { Tx } from '../platform/tx.ts';
import { watchFor } from './ask.ts';
import type { ConsultationEntity } from './consultation.entity.ts';
import { clocksIn } from './settings.ts';
import { MessageEntity } from './thread.entities.ts';
import { addMessage } from './thread.ts';

/** Starts the clock anew, from today. The row is saved by the caller. */
async function startClock(tx: Tx, row: ConsultationEntity): Promise<CaseEntity> {
  const days = answerDays(row.type, await clocksIn(tx));
  const due = replyDue(tx.today, days, await currentCalendar(tx));
  row.clockDays = days;
  const { holderId } = await tx.lock(CaseEntity, { id: row.id });
  return keepCase(tx, row.id, {
    phase: holderId ? 'assigned' : 'received',
    stateWords: consultationStates.received,
    next: null,
    clockFrom: tx.today,
    dueOn: due.day,
    dueProvisional: due.provisional,
    answeredOn: null,
    closedOn: null,
  });
}

export interface FollowUp {
  question: string;
  files: readonly string[];
  clientKey: string;
}

/**
 * A further question after an answer: the clock starts anew. The same `clientKey` is filed once. Problems: `wrong_state`
 * while an answer is still waited for, `too_many`, `invalid` for files that are not there.
 */
export async function followUp(tx: Tx, row: ConsultationEntity, { question, files, clientKey }: FollowUp): Promise<void> {
  if (await tx.find(MessageEntity, { consultationId: row.id, clientKey })) return;
  row.state = advance(consultationSteps, row.state, 'follow-up', tx.who.roles);
  if (row.followUps >= FOLLOW_UPS_MAX) throw new Problem('too_many', `一件留言最多追问 ${FOLLOW_UPS_MAX} 次，请另外写一条留言`);
  await addMessage(tx, row.id, { kind: 'follow-up', text: question, clientKey, files: files.length ? [...new Set(files)] : null });
  await attachCaseFiles(tx, row.veteranId as string, 'consultation', row.id, files);
  const record = await startClock(tx, row);
  Object.assign(row, { followUps: row.followUps + 1, rating: null, ratingReason: null, settledOn: null });
  await tx.save(row, 'follow-up');
  await tellHolder(tx, record, 'feedback', {
    title: '提问人追问了',
    body: `编号 ${row.receipt} 的留言有追问，请在${dayInWords(record.dueOn as Day)}前答复。`,
  });
  await watchFor(tx, record, question);
}

/**
 * What the asker thinks of the answer. The first 不满意 opens the case again with a new clock; the second ends it and
 * leaves it to the section head. Problem `wrong_state`.
 */
export async function rateConsultation(tx: Tx, row: ConsultationEntity, rating: Rating, reason: string | null): Promise<void> {
  const again = reopens(rating, row.reopened);
  row.state = advance(consultationSteps, row.state, again ? 'reopen' : 'rate', tx.who.roles);
  Object.assign(row, { rating, ratingReason: reason, settledOn: null });
  const note = reason ? `${ratings[rating]}：${reason}` : ratings[rating];
  if (!again) {
    await tx.save(row, 'rate', note);
    const record = await keepCase(tx, row.id, { phase: 'rated', stateWords: consultationStates.rated, next: null });
    if (rating === 'dissatisfied')
      await tellHead(tx, record, 'feedback', {
        title: '再次评价不满意，请您处理',
        body: `编号 ${row.receipt} 的留言重新办理后仍不满意，请当面或电话了解情况，并登记处理结果。`,
      });
    return;
  }
  row.reopened = true;
  if (reason) await addMessage(tx, row.id, { kind: 'reopen', text: reason });
  const record = await startClock(tx, row);
  await tx.save(row, 'dissatisfied', reason ?? undefined);
  const words = {
    title: '评价不满意，重新办理',
    body: `编号 ${row.receipt} 的留言评价为不满意，已重新计时，请在${dayInWords(record.dueOn as Day)}前再答复。`,
  };
  await tellHead(tx, record, 'feedback', words);
  await tellHolder(tx, record, 'feedback', words);
  await watchFor(tx, record, reason ?? '');
}
