import type { Message } from '@vc/contract';
import type { Day } from '@vc/domain';
import { IsNull, Not } from 'typeorm';
import type { Reader } from '../platform/db.ts';
import { HistoryEntity } from '../platform/history.entity.ts';
import type { Tx } from '../platform/tx.ts';
import { filesIn } from './answer-files.ts';
import { citeViews } from './cites.ts';
import type { ConsultationEntity } from './consultation.entity.ts';
import { type KeptCite, MessageEntity, NoteEntity } from './thread.entities.ts';

type Said = Pick<MessageEntity, 'kind' | 'text'> & Partial<Pick<MessageEntity, 'byName' | 'byId' | 'clientKey' | 'files' | 'cites'>>;

/** Adds to the thread what the caller's act says in its own line of history. */
export function addMessage(tx: Tx, consultationId: string, said: Said): Promise<MessageEntity> {
  return tx.keepRow(MessageEntity, {
    consultationId,
    byName: tx.who.name,
    byId: tx.who.id,
    at: tx.at,
    clientKey: null,
    files: null,
    cites: null,
    ...said,
  });
}

/** The thread from the question on, oldest first: what the asker's side and the bureau said to each other. */
export async function threadOf(read: Reader, row: ConsultationEntity, asker: string, today: Day): Promise<Message[]> {
  const said = await read.find(MessageEntity, { where: { consultationId: row.id }, order: { id: 'ASC' } });
  const filesOf = await filesIn(read, row.id);
  const cites = await citeViews(
    read,
    said.flatMap(message => message.cites ?? []),
    today,
  );
  const citesOf = (kept: readonly KeptCite[] | null) => (kept ?? []).flatMap(({ id }) => cites.get(id) ?? []);
  const question: Message = {
    id: row.id,
    kind: 'question',
    text: row.question,
    at: row.askedAt,
    by: asker,
    files: filesOf(row.files),
    cites: [],
  };
  return [
    question,
    ...said.map(({ id, kind, text, at, byName, files: keys, cites: kept }) => ({
      id,
      kind,
      text,
      at,
      by: kind === 'answer' ? byName : asker,
      files: filesOf(keys),
      cites: citesOf(kept),
    })),
  ];
}

/** The thread as staff see it: with what colleagues wrote to each other, in the order in which it was written. */
export async function threadWithNotes(read: Reader, row: ConsultationEntity, asker: string, today: Day): Promise<Message[]> {
  const notes = await notesOf(read, row.id);
  const [question, ...said] = (await threadOf(read, row, asker, today)) as [Message, ...Message[]];
  const later: Message[] = [
    ...said,
    ...notes.map(({ id, text, at, byName }) => ({ id, kind: 'note' as const, text, at, by: byName, files: [], cites: [] })),
  ];
  return [question, ...later.sort((a, b) => (a.id < b.id ? -1 : 1))];
}

/** Notes of the history, and those that were kept beside it. */
async function notesOf(read: Reader, id: string): Promise<Pick<NoteEntity, 'id' | 'text' | 'at' | 'byName'>[]> {
  const lines = await read.findBy(HistoryEntity, { subject: 'consultation', subjectId: id, act: 'note', note: Not(IsNull()) });
  const kept = await read.findBy(NoteEntity, { consultationId: id });
  return [...kept, ...lines.map(line => ({ id: line.id, text: line.note as string, at: line.at, byName: line.whoName }))];
}
