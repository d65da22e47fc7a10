import type { CaseFile } from '@vc/contract';
import { addDays } from '@vc/domain';
import { attachBrought, CaseFileEntity, DRAFT_DAYS, leaveWritten, viewFile, writtenFor } from '../case-file/index.ts';
import type { Reader } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import type { ConsultationEntity } from './consultation.entity.ts';

type Of = Pick<ConsultationEntity, 'id' | 'veteranId'>;

/**
 * Files that an answer under being written names stay as long as it does; those that it names no longer wait to be taken
 * up again. Gives what the draft keeps. Problem `invalid` for files that were not uploaded for it.
 */
export async function keepAnswerFiles(tx: Tx, { id }: Of, keys: readonly string[]): Promise<string[] | null> {
  await attachBrought(tx, writtenFor(id), { kind: 'consultation', id, veteranId: null }, keys);
  await leaveWritten(tx, id, keys, addDays(tx.today, DRAFT_DAYS));
  return named(keys);
}

/**
 * Files of an answer that is sent become the asker's to read; whatever else was uploaded for it goes with its draft.
 * Problem `invalid` as `keepAnswerFiles`.
 */
export async function sendAnswerFiles(tx: Tx, { id, veteranId }: Of, keys: readonly string[]): Promise<string[] | null> {
  await attachBrought(tx, writtenFor(id), { kind: 'consultation', id, veteranId, use: 'reply' }, keys);
  await leaveWritten(tx, id, keys, tx.today);
  return named(keys);
}

/** The files of a question by their keys, as they are shown. */
export async function filesIn(read: Reader, id: string): Promise<(keys: readonly string[] | null) => CaseFile[]> {
  const files = new Map((await read.findBy(CaseFileEntity, { caseId: id })).map(file => [file.key, viewFile(file)]));
  return keys => (keys ?? []).flatMap(key => files.get(key) ?? []);
}

/** That files go along, for the line of history; undefined for none. */
export const filesInWords = (keys: readonly string[]): string | undefined =>
  keys.length > 0 ? `附文件 ${new Set(keys).size} 个` : undefined;

const named = (keys: readonly string[]): string[] | null => (keys.length > 0 ? [...new Set(keys)] : null);
