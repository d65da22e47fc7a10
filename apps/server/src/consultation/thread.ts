import type { CaseFile, Message } from '@vc/contract';
import type { Day } from '@vc/domain';
import { CaseFileEntity, viewFile } from '../case-file/index.ts';
import type { Reader } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import { citeViews } from './cites.ts';
import type { ConsultationEntity } from './consultation.entity.ts';
import { type KeptCite, MessageEntity } from './thread.entities.ts';

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

/** The thread from the question on, oldest first; with `notes`, what colleagues wrote to each other as well. */
export async function threadOf(
  read: Reader,
  row: ConsultationEntity,
  asker: string,
  today: Day,
  { notes }: { notes: boolean },
): Promise<Message[]> {
  const all = await read.find(MessageEntity, { where: { consultationId: row.id }, order: { id: 'ASC' } });
  const said = notes ? all : all.filter(({ kind }) => kind !== 'note');
  const files = new Map((await read.findBy(CaseFileEntity, { caseId: row.id })).map(file => [file.key, viewFile(file)]));
  const cites = await citeViews(
    read,
    said.flatMap(message => message.cites ?? []),
    today,
  );
  const filesOf = (keys: readonly string[] | null): CaseFile[] => (keys ?? []).flatMap(key => files.get(key) ?? []);
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
      by: kind === 'follow-up' || kind === 'reopen' ? asker : byName,
      files: filesOf(keys),
      cites: citesOf(kept),
    })),
  ];
}
