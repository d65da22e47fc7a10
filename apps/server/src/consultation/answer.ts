import { Problem } from '@vc/contract';
import { advance, consultationStates, consultationSteps, hasPlaceholders } from '@vc/domain';
import { CaseEntity, keepCase, takeCase, tellHead } from '../case/index.ts';
import { tell } from '../notice/index.ts';
import type { Tx } from '../platform/tx.ts';
import { filesInWords, keepAnswerFiles, sendAnswerFiles } from './answer-files.ts';
import { citesOf } from './cites.ts';
import type { ConsultationEntity } from './consultation.entity.ts';
import { consultationSettings } from './settings.ts';
import { DraftEntity, type KeptCite } from './thread.entities.ts';
import { addMessage } from './thread.ts';

/** An answer as it is written: what it says, which public items it rests on, which files go with it. */
export interface Written {
  text: string;
  cites?: readonly string[];
  files?: readonly string[];
}

interface Answer {
  text: string;
  cites: KeptCite[];
  files: readonly string[];
  by: { id: string | null; name: string };
}

/** Whether answers of the section that has this case, or that takes it now, are sent by the section head. */
export async function isChecked(asks: Tx | Parameters<typeof consultationSettings>[0], section: string | null): Promise<boolean> {
  return section !== null && (await consultationSettings(asks)).checkAnswers.includes(section);
}

function expectFilled(text: string): void {
  if (hasPlaceholders(text))
    throw new Problem('invalid', undefined, [{ field: 'answer', message: '还有没填好的 {{…}}，请从“常用答复”重新取用，或改成确切的文字' }]);
}

/**
 * Answers a question at once and tells the asker; an untaken case is thereby taken. Problems: `wrong_state` (also when the
 * section head has to see it first, or a colleague has the case), `forbidden`, `invalid`.
 */
export async function answerConsultation(tx: Tx, row: ConsultationEntity, { text, cites = [], files = [] }: Written): Promise<void> {
  const state = advance(consultationSteps, row.state, 'answer', tx.who.roles);
  expectFilled(text);
  const record = await takeCase(tx, await tx.lock(CaseEntity, { id: row.id }));
  if (tx.who.kind === 'staff' && (await isChecked(tx, record.section)))
    throw new Problem('wrong_state', '本科室的答复要由科室负责人审核后发出，请点“送审答复”');
  await giveAnswer(tx, row, { text, cites: await citesOf(tx, cites), files, by: tx.who });
  row.state = state;
  await tx.save(row, 'answer', filesInWords(files));
}

/** Hands an answer to the section head, who sends it or gives it back. Problems as `answerConsultation`. */
export async function submitAnswer(tx: Tx, row: ConsultationEntity, { text, cites = [], files = [] }: Written): Promise<void> {
  row.state = advance(consultationSteps, row.state, 'submit', tx.who.roles);
  expectFilled(text);
  const record = await takeCase(tx, await tx.lock(CaseEntity, { id: row.id }));
  if (!(await isChecked(tx, record.section))) throw new Problem('wrong_state', '本科室的答复不用送审，请直接发出');
  await putDraft(tx, row, { text, cites: await citesOf(tx, cites), files, returned: null });
  await tx.save(row, 'send-check', filesInWords(files));
  await keepCase(tx, row.id, { stateWords: consultationStates.checking });
  await tellHead(tx, record, 'assigned', {
    title: '有一件答复等您审核',
    body: `编号 ${row.receipt} 的答复已经写好，审核后由您发出，或写明理由退回。`,
  });
}

/** Sends the answer that was handed in. Nobody sends his own. Problems: `wrong_state`, `forbidden`, `own_work`. */
export async function sendAnswer(tx: Tx, row: ConsultationEntity): Promise<void> {
  const state = advance(consultationSteps, row.state, 'send', tx.who.roles);
  const draft = await tx.lock(DraftEntity, { id: row.id });
  if (draft.byId === tx.who.id) throw new Problem('own_work', '自己写的答复要由另一位同事审核后发出');
  const cites = await citesOf(
    tx,
    draft.cites.map(({ id }) => id),
  );
  const files = draft.files ?? [];
  await giveAnswer(tx, row, { text: draft.text, cites, files, by: { id: draft.byId, name: draft.byName } });
  row.state = state;
  await tx.save(row, 'send', filesInWords(files));
}

/** Gives the answer back to whoever wrote it. Problems: `wrong_state`, `forbidden`. */
export async function returnAnswer(tx: Tx, row: ConsultationEntity, reason: string): Promise<void> {
  row.state = advance(consultationSteps, row.state, 'return', tx.who.roles);
  const draft = await tx.lock(DraftEntity, { id: row.id });
  await tx.saveRow(Object.assign(draft, { returned: reason }));
  await tx.save(row, 'return', reason);
  await keepCase(tx, row.id, { stateWords: consultationStates.received });
  await tell(
    tx,
    { staff: draft.byId },
    'feedback',
    { kind: 'consultation', id: row.id },
    {
      title: '您的答复退回修改',
      body: `编号 ${row.receipt} 的答复没有发出，请按退回的理由改好后再送审。`,
    },
  );
}

/** Writes the answer under being written, whoever began it. */
export async function putDraft(
  tx: Tx,
  row: ConsultationEntity,
  { files, ...said }: Pick<DraftEntity, 'text' | 'cites' | 'returned'> & { files: readonly string[] },
): Promise<DraftEntity> {
  const { id } = row;
  const draft = { ...said, files: await keepAnswerFiles(tx, row, files), byId: tx.who.id as string, byName: tx.who.name };
  const kept = await tx.lockIfAny(DraftEntity, { id });
  return kept ? tx.saveRow(Object.assign(kept, draft)) : tx.keepRow(DraftEntity, { id, ...draft });
}

/** Puts an answer into the thread, closes the case and tells the asker. The row itself is saved by the caller. */
async function giveAnswer(tx: Tx, row: ConsultationEntity, { text, cites, files: keys, by }: Answer): Promise<void> {
  const { section } = await tx.lock(CaseEntity, { id: row.id });
  const signed = section ?? by.name;
  const files = await sendAnswerFiles(tx, row, keys);
  await addMessage(tx, row.id, { kind: 'answer', text, byName: signed, byId: by.id, cites: cites.length ? cites : null, files });
  if (row.answeredOn === null) Object.assign(row, { answer: text, answeredOn: tx.today, answeredBy: signed });
  Object.assign(row, { rating: null, ratingReason: null });
  await tx.drop(DraftEntity, { id: row.id });
  await keepCase(tx, row.id, {
    phase: 'answered',
    stateWords: consultationStates.answered,
    next: '看看答复，说说满意不满意；还有疑问可以追问',
    answeredOn: tx.today,
    closedOn: tx.today,
    dueOn: null,
  });
  await tell(
    tx,
    { veteran: row.veteranId },
    'answered',
    { kind: 'consultation', id: row.id },
    {
      title: '您的留言有了答复',
      body: `编号 ${row.receipt} 的留言已经答复，打开“我的留言”就能看到全文。`,
    },
  );
}
