import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { dropFile, STORAGE, type Storage } from '../files/index.ts';
import { system } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { CaseFileEntity } from './case-file.entity.ts';

const EVERY_MS = 3_600_000;
const AT_ONCE = 200;
const program = system('清理文件');

/**
 * Removes files of cases whose day has come: bytes and small copy go, name and history stay. What belongs to a draft that was
 * never filed goes altogether. The row is changed first, so that nobody reads it any more; bytes that a failure leaves behind
 * have no row that claims them, and the sweep of files takes them away.
 */
@Injectable()
export class SweepCaseFiles implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('case files');
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  onApplicationBootstrap(): void {
    const look = (): void => {
      this.#running = this.sweep().catch((error: unknown) => this.#log.error(error));
    };
    look();
    this.#timer = setInterval(look, EVERY_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
  }

  /** Does it once. Several servers may do it at the same time. Gives how many were removed. */
  async sweep(): Promise<number> {
    const today = this.clock.today();
    const due: { id: string; key: string }[] = await this.db.read.query(
      `SELECT id, \`key\` FROM case_file WHERE removeOn <= ? AND removedAt IS NULL ORDER BY removeOn, id LIMIT ${AT_ONCE}`,
      [today],
    );
    let removed = 0;
    for (const { id, key } of due) {
      if (!(await this.letGo(id, today))) continue;
      await dropFile(this.storage, key);
      removed += 1;
    }
    return removed;
  }

  private letGo(id: string, today: string): Promise<boolean> {
    return this.db.write(program, async tx => {
      const file = await tx.lockIfAny(CaseFileEntity, { id });
      if (!file || file.removedAt || !file.removeOn || file.removeOn > today) return false;
      if (file.caseId === null) await tx.drop(CaseFileEntity, { id });
      else {
        await tx.saveRow(Object.assign(file, { removedAt: tx.at }));
        await tx.record(file.kind, file.caseId, 'paper-removed', file.name);
      }
      return true;
    });
  }
}
