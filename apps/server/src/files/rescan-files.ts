import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { type GuardOptions, guardRules } from '@vc/domain';
import { MoreThan } from 'typeorm';
import { GuardSweep, guardOptions } from '../content/index.ts';
import { system } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Recurring } from '../platform/recurring.ts';
import { keepSetting, SettingEntity } from '../site/index.ts';
import { FileEntity } from './file.entity.ts';
import { scanFound } from './scan-upload.ts';
import { STORAGE, type Storage } from './storage.ts';

const EVERY_MS = 10 * 60_000;
const AT_ONCE = 50;
/** The setting that says with what all files were looked through last. */
const SCANNED = 'files-scanned';
const program = system('重新检查附件');

/** Another list, another rule or another year makes another one. */
const editionOf = (options: GuardOptions): string =>
  createHash('sha256')
    .update(JSON.stringify([options, guardRules]))
    .digest('hex');

/**
 * Looks through the files of all items again once the bureau's list or the rules are others than when they were uploaded,
 * and then through everything public, so that a word that is forbidden today is found in last year's attachment too.
 */
@Injectable()
export class RescanFiles extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly guard: GuardSweep,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {
    super('rescan', { everyMs: EVERY_MS });
  }

  protected turn(): Promise<unknown> {
    return this.rescan();
  }

  /** Does it when it is due; broken off it begins anew. Gives of how many files something else is found than before. */
  async rescan(): Promise<number> {
    const options = await guardOptions(this.db.read, this.clock.today());
    const edition = editionOf(options);
    const last = await this.db.read.findOneBy(SettingEntity, { name: SCANNED });
    if ((last?.value as unknown) === edition) return 0;
    let changed = 0;
    for (let after = ''; ; ) {
      const files = await this.db.read.find(FileEntity, { where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: AT_ONCE });
      for (const file of files) if (await this.look(file, options)) changed += 1;
      const end = files.at(-1);
      if (!end) break;
      after = end.id;
    }
    if (changed > 0) await this.guard.sweep();
    await this.db.write(program, tx => keepSetting(tx, SCANNED, edition));
    return changed;
  }

  private async look({ id, key, name, findings: before }: FileEntity, options: GuardOptions): Promise<boolean> {
    const bytes = await this.storage.open(key).then(buffer, () => null);
    if (!bytes) {
      this.log.error(`附件不在存储里，没有检查：${id}`);
      return false;
    }
    const findings = await scanFound(bytes, name, options);
    if (JSON.stringify(findings) === JSON.stringify(before)) return false;
    await this.db.write(program, async tx => {
      const now = await tx.lockIfAny(FileEntity, { id });
      if (now) await tx.saveRow(Object.assign(now, { findings }));
    });
    return true;
  }
}
