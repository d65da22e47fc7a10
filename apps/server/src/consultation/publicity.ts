import { type FieldProblem, Problem } from '@vc/contract';
import { advance, type Day, findPersonalData, personalDataLabels, publicitySteps } from '@vc/domain';
import { disclose, withdrawDisclosure } from '../disclosure/index.ts';
import type { Tx } from '../platform/tx.ts';
import { dropSearchDoc, putSearchDoc } from '../search/index.ts';
import type { ConsultationEntity } from './consultation.entity.ts';

export interface PublicText {
  title: string;
  question: string;
  answer: string;
}

/** Under what search finds a public question-and-answer. */
export const PUBLIC_ANSWER = 'public-answer';

/** Names and numbers of a person that the public text still holds, each with its field. */
function personalDataIn(row: ConsultationEntity, text: PublicText): FieldProblem[] {
  return Object.entries(text).flatMap(([field, value]) => {
    const numbers = findPersonalData(value).map(({ kind, excerpt }) => `${personalDataLabels[kind]} ${excerpt}`);
    const named = row.name && row.name.length > 1 && value.includes(row.name) ? [`提问人的称呼“${row.name}”`] : [];
    return [...numbers, ...named].map(what => ({ field, message: `还有${what}，请隐去` }));
  });
}

/** Offers an answered question for publication. Problems: `wrong_state`, `forbidden`, `personal_data`. */
export async function proposePublicity(tx: Tx, row: ConsultationEntity, text: PublicText): Promise<void> {
  if (row.state === 'received') throw new Problem('wrong_state', '答复以后才能公开');
  const publicity = advance(publicitySteps, row.publicity, 'propose', tx.who.roles);
  const found = personalDataIn(row, text);
  if (found.length > 0) throw new Problem('personal_data', undefined, found);
  Object.assign(row, {
    publicity,
    publicTitle: text.title,
    publicQuestion: text.question,
    publicAnswer: text.answer,
    proposedById: tx.who.id,
  });
  await tx.save(row, 'propose');
}

export async function declinePublicity(tx: Tx, row: ConsultationEntity, reason: string): Promise<void> {
  row.publicity = advance(publicitySteps, row.publicity, 'decline', tx.who.roles);
  await tx.save(row, 'decline', reason);
}

/** Makes the proposed text public: counted in the ledger and findable, in one go. Problems: also `own_work`. */
export async function publishAnswer(tx: Tx, row: ConsultationEntity): Promise<void> {
  const publicity = advance(publicitySteps, row.publicity, 'publish', tx.who.roles);
  if (tx.who.kind === 'staff' && row.proposedById === tx.who.id) throw new Problem('own_work');
  const text: PublicText = { title: row.publicTitle as string, question: row.publicQuestion as string, answer: row.publicAnswer as string };
  const found = personalDataIn(row, text);
  if (found.length > 0) throw new Problem('personal_data', undefined, found);
  Object.assign(row, { publicity, publishedOn: tx.today });
  await tx.save(row, 'publish');
  await disclose(tx, {
    catalogue: 'platform/consultation',
    channel: 'platform',
    topic: null,
    title: text.title,
    indexNumber: null,
    formedOn: row.answeredOn as Day,
    publishedOn: tx.today,
    quantity: null,
    source: { type: 'consultation', id: row.id },
  });
  await putSearchDoc(tx, {
    kind: PUBLIC_ANSWER,
    id: row.id,
    title: text.title,
    summary: text.question,
    text: text.answer,
    publishedOn: tx.today,
  });
}

export async function withdrawAnswer(tx: Tx, row: ConsultationEntity, reason: string): Promise<void> {
  row.publicity = advance(publicitySteps, row.publicity, 'withdraw', tx.who.roles);
  await tx.save(row, 'withdraw', reason);
  await withdrawDisclosure(tx, { type: 'consultation', id: row.id }, reason);
  await dropSearchDoc(tx, PUBLIC_ANSWER, row.id);
}
