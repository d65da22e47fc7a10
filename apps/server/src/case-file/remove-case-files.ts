import { Inject, Injectable } from '@nestjs/common';
import { dropFile, STORAGE, type Storage } from '../files/index.ts';
import { system } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Recurring } from '../platform/recurring.ts';
import type { Tx } from '../platform/tx.ts';
import { CaseFileEntity } from './case-file.entity.ts';

const EVERY_MS = 3_600_000;
const AT_ONCE = 200;
const program = system('到期删除文件');

/** What was removed: files of drafts that nobody filed, and files of cases whose period is over. */
export interface RemovedFiles {
  drafts: number;
  papers: number;
}

/**
 * Removes files of cases whose day has come (`removeOn`): of a draft nothing is left, of a case the file's name stays and
 * says when it was removed. The row goes first; bytes that are left behind by a kill have no row that keeps them, and the
 * sweep of the storage takes them.
 */
@Injectable()
export class RemoveCaseFiles extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {
    super('case files', { everyMs: EVERY_MS });
  }

  protected turn(): Promise<unknown> {
    return this.sweep();
  }

  /** Removes everything that is due. Several servers may do it at the same time. */
  async sweep(): Promise<RemovedFiles> {
    const removed = { drafts: 0, papers: 0 };
    for (let after = ''; ; ) {
      const due: { id: string; key: string }[] = await this.db.read.query(
        `SELECT id, \`key\` FROM case_file WHERE removeOn <= ? AND removedAt IS NULL AND id > ? ORDER BY id LIMIT ${AT_ONCE}`,
        [this.clock.today(), after],
      );
      for (const { id, key } of due) {
        const sort = await this.db.write(program, tx => removeOne(tx, id));
        if (!sort) continue;
        await dropFile(this.storage, key);
        removed[sort] += 1;
      }
      const last = due.at(-1);
      if (!last) return removed;
      after = last.id;
    }
  }

  /** Takes bytes out of the storage whose rows are gone. */
  async drop(keys: readonly string[]): Promise<void> {
    for (const key of keys) await dropFile(this.storage, key);
  }
}

/** Null when another server was first, or when the draft was filed meanwhile. */
async function removeOne(tx: Tx, id: string): Promise<keyof RemovedFiles | null> {
  const file = await tx.lockIfAny(CaseFileEntity, { id });
  if (!file?.removeOn || file.removeOn > tx.today || file.removedAt) return null;
  if (file.caseId === null) {
    await tx.drop(CaseFileEntity, { id });
    return 'drafts';
  }
  await tx.saveRow(Object.assign(file, { removedAt: tx.at }));
  await tx.record(file.kind, file.caseId, 'remove-file', file.name);
  return 'papers';
}

/**
 * What becomes of a device's files when its account is closed: those of drafts go, identity papers fall due today. Gives
 * the keys of which the bytes are to be dropped once this is committed.
 */
export async function closeFiles(tx: Tx, veteranId: string): Promise<string[]> {
  const drafts = await tx.query<{ key: string }[]>(
    'SELECT `key` FROM case_file WHERE veteranId = ? AND caseId IS NULL AND removedAt IS NULL',
    [veteranId],
  );
  for (const { key } of drafts) await tx.drop(CaseFileEntity, { key });
  await tx.query("UPDATE case_file SET removeOn = ? WHERE veteranId = ? AND `use` = 'identity' AND removedAt IS NULL", [
    tx.today,
    veteranId,
  ]);
  return drafts.map(({ key }) => key);
}
