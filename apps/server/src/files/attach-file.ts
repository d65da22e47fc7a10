import { fileLimits, Problem } from '@vc/contract';
import type { ContentEntity } from '../content/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Tx } from '../platform/tx.ts';
import { FileEntity } from './file.entity.ts';
import type { Kept } from './keep-file.ts';
import { tooMany } from './refused.ts';

/** Whoever adds a file has worked on the item, and may not sign it. */
export const workedOn = (row: ContentEntity, who: Actor): ContentEntity => Object.assign(row, { authorId: who.id, authorName: who.name });

/** The row of a file that lies in the storage. */
export const addFile = (tx: Tx, row: ContentEntity, kept: Kept): Promise<FileEntity> =>
  tx.keepRow(FileEntity, { ...kept, contentId: row.id, uploaderId: tx.who.id, uploaderName: tx.who.name });

/** Puts a file behind the other attachments of a draft. Problems: `invalid` (too many), `duplicate`. */
export async function attachFile(tx: Tx, row: ContentEntity, { key, name, type, size, sha256 }: FileEntity): Promise<void> {
  if (row.attachments.length >= fileLimits.attachments) throw tooMany('附件');
  for (const other of row.attachments) {
    const same = await tx.find(FileEntity, { key: other.key, sha256 });
    if (same) throw new Problem('duplicate', `内容与附件“${other.name}”相同，不需要重复上传`);
  }
  row.attachments = [...row.attachments, { key, name, type, size }];
  await tx.save(workedOn(row, tx.who), 'attach', name);
}
