import { type Input, Problem, type ReceiptReply, type consultationRoutes as routes } from '@vc/contract';
import { type Day, dayOf, replyDue } from '@vc/domain';
import { currentCalendar } from '../platform/calendars.ts';
import { newReceipt } from '../platform/ids.ts';
import type { Tx } from '../platform/tx.ts';
import { ConsultationEntity } from './consultation.entity.ts';

export type Question = Input<typeof routes.ask>;

/** Questions that one device may ask in a day: far above any person's need, far below a flood. */
const A_DAY = 500;

/**
 * Files a question and promises a reply day. The same `clientKey` from the same device gives the receipt that it
 * already has, so a question sent twice is filed once. Problem `too_many`.
 */
export async function askConsultation(tx: Tx, veteranId: string, question: Question): Promise<ConsultationEntity> {
  const known = await tx.find(ConsultationEntity, { veteranId, clientKey: question.clientKey });
  if (known) return known;
  const askedOn = dayOf(tx.at);
  const [{ n }] = await tx.query<[{ n: number | string }]>('SELECT COUNT(*) AS n FROM consultation WHERE veteranId = ? AND askedOn = ?', [
    veteranId,
    askedOn,
  ]);
  if (Number(n) >= A_DAY) throw new Problem('too_many');
  const due = replyDue(askedOn, await currentCalendar(tx));
  return tx.insert(
    ConsultationEntity,
    {
      receipt: await freeReceipt(tx, askedOn),
      veteranId,
      clientKey: question.clientKey,
      category: question.category,
      question: question.question,
      name: question.name || null,
      phone: question.phone || null,
      anonymous: question.anonymous,
      state: 'received',
      askedOn,
      askedAt: tx.at,
      dueOn: due.day,
      dueProvisional: due.provisional,
      answer: null,
      answeredOn: null,
      answeredBy: null,
      rating: null,
      ratingReason: null,
      publicity: 'private',
      publicTitle: null,
      publicQuestion: null,
      publicAnswer: null,
      proposedById: null,
      publishedOn: null,
    },
    'ask',
  );
}

async function freeReceipt(tx: Tx, on: Day): Promise<string> {
  for (;;) {
    const receipt = newReceipt(on);
    if (!(await tx.find(ConsultationEntity, { receipt }))) return receipt;
  }
}

export const receiptOf = (row: ConsultationEntity): ReceiptReply => ({
  id: row.id,
  receipt: row.receipt,
  dueOn: row.dueOn as Day,
  provisional: row.dueProvisional,
});
