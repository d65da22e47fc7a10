import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { ContentEntity } from '../content/index.ts';
import { system } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Recurring } from '../platform/recurring.ts';
import { FileEntity } from './file.entity.ts';
import { dropFile } from './keep-file.ts';
import { incomingDir, STORAGE, type Storage } from './storage.ts';

const HOUR = 3_600_000;
const EVERY_MS = 6 * HOUR;
/** No upload takes this long. */
const INCOMING_MS = HOUR;
/** From the writing of a file to the writing of its row it is seconds; a day is beyond doubt. */
const ROWLESS_MS = 24 * HOUR;
/** A picture may stand for days in an article that its author has not saved yet. */
const UNUSED_MS = 7 * 24 * HOUR;
const AT_ONCE = 200;

/** Rows of files that no working copy shows and no published version ever showed. */
const UNUSED = `FROM file f JOIN content c ON c.id = f.contentId
  WHERE f.createdAt < ?
    AND (c.state = 'discarded' OR (INSTR(c.body, f.\`key\`) = 0 AND INSTR(c.attachments, f.\`key\`) = 0))
    AND NOT EXISTS (SELECT 1 FROM content_version v WHERE v.contentId = f.contentId AND INSTR(v.snapshot, f.\`key\`) > 0)`;

const program = system('清理文件');

/** Takes away what uploads leave behind: what broke off, what was taken out of its item, what no row knows of. */
@Injectable()
export class SweepFiles extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super('files', { everyMs: EVERY_MS });
  }

  protected turn(): Promise<unknown> {
    return this.sweep();
  }

  /** Does it once. Several servers may do it at the same time. Gives what was taken away. */
  async sweep(): Promise<{ incoming: number; unused: number; rowless: number }> {
    return { incoming: await this.sweepIncoming(), unused: await this.sweepUnused(), rowless: await this.sweepRowless() };
  }

  private async sweepIncoming(): Promise<number> {
    const folder = incomingDir(this.config);
    let swept = 0;
    for (const name of await readdir(folder).catch(() => [])) {
      const found = await stat(join(folder, name)).catch(() => null);
      if (!found || !this.isOlder(found.mtime, INCOMING_MS)) continue;
      await rm(join(folder, name), { force: true });
      swept += 1;
    }
    return swept;
  }

  private async sweepUnused(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - UNUSED_MS).toISOString();
    const found: { id: string; contentId: string }[] = await this.db.read.query(
      `SELECT f.id, f.contentId ${UNUSED} ORDER BY f.createdAt LIMIT ${AT_ONCE}`,
      [before],
    );
    let swept = 0;
    for (const { id, contentId } of found) {
      const key = await this.db.write(program, async tx => {
        await tx.lock(ContentEntity, { id: contentId });
        const [still] = await tx.query<{ key: string }[]>(`SELECT f.\`key\` ${UNUSED} AND f.id = ?`, [before, id]);
        if (still) await tx.drop(FileEntity, { id });
        return still?.key;
      });
      if (!key) continue;
      await dropFile(this.storage, key);
      swept += 1;
    }
    return swept;
  }

  private async sweepRowless(): Promise<number> {
    let swept = 0;
    for await (const { name, at } of this.storage.list()) {
      if (!this.isOlder(at, ROWLESS_MS)) continue;
      const key = name.replace(/\.thumb$/, '');
      if (await this.isKnown(key)) continue;
      await this.storage.remove(name);
      swept += 1;
    }
    return swept;
  }

  /** Some row, of content or of a case, knows of this file. */
  private async isKnown(key: string): Promise<boolean> {
    const rows: unknown[] = await this.db.read.query(
      'SELECT 1 AS n FROM file WHERE `key` = ? UNION ALL SELECT 1 AS n FROM case_file WHERE `key` = ? AND removedAt IS NULL',
      [key, key],
    );
    return rows.length > 0;
  }

  private isOlder(at: Date, than: number): boolean {
    return at.getTime() < this.clock.now().getTime() - than;
  }
}
