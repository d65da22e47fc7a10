import { Injectable } from '@nestjs/common';
import { Problem, type ProblemCode } from '@vc/contract';
import { Entity, LessThan, PrimaryColumn } from 'typeorm';
import { system } from './actor.ts';
import { Clock } from './clock.ts';
import { InstantColumn, Int } from './columns.ts';
import { Db } from './db.ts';
import { hashToken } from './ids.ts';

/** How often something has been tried within a window of time. Kept in the database, so every copy of the server counts together. */
@Entity('rate_limit')
export class LimitEntity {
  /** A hash: names and numbers that people type do not linger here. */
  @PrimaryColumn('varchar', { length: 64 }) key: string;
  @Int() used: number;
  @InstantColumn() until: string;
}

export interface Limit {
  /** What is limited and for whom: `lookup 10.0.0.1`. */
  key: string;
  max: number;
  seconds: number;
}

@Injectable()
export class Limits {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Raises `code` when the limit is used up. */
  async check({ key, max }: Limit, code: ProblemCode = 'too_many'): Promise<void> {
    const row = await this.db.read.findOneBy(LimitEntity, { key: hashToken(key) });
    if (row && row.used >= max && row.until > this.clock.instant()) throw new Problem(code);
  }

  /** Uses the limit once; the window starts with the first use. */
  async use(limit: Limit): Promise<void> {
    await this.#count(limit);
  }

  /** Uses the limit once, unless it is used up: however many ask at once, no more get through. Raises `too_many`. */
  async take(limit: Limit): Promise<void> {
    if ((await this.#count(limit)) > limit.max) throw new Problem('too_many');
  }

  /**
   * Lets something be found by what could be guessed. A try is counted before anything is looked at, so that however many
   * are made at once no more than `max` are looked at; one that finds is taken off again. Whatever was wrong, the answer is
   * the same. Problems: `too_many`, `not_found` with `words`.
   */
  async guess<T>(limits: readonly Limit[], words: string, find: () => Promise<T | null>): Promise<T> {
    for (const limit of limits) await this.check(limit);
    for (const limit of limits) await this.take(limit);
    const found = await find();
    if (found === null) throw new Problem('not_found', words);
    for (const { key } of limits) await this.#takeOff(hashToken(key));
    return found;
  }

  async #takeOff(key: string): Promise<void> {
    await this.db.write(system('限流'), async tx => {
      const row = await tx.lockIfAny(LimitEntity, { key });
      if (row && row.used > 0) await tx.keep(LimitEntity, { used: row.used - 1 }, { key });
    });
  }

  /** Counts one more try. Gives how many there were in this window. */
  async #count({ key, seconds }: Limit): Promise<number> {
    return this.db.write(system('限流'), async tx => {
      const hashed = hashToken(key);
      const row = await tx.lockIfAny(LimitEntity, { key: hashed });
      const until = new Date(this.clock.now().getTime() + seconds * 1000).toISOString();
      if (!row) {
        await tx.drop(LimitEntity, { until: LessThan(tx.at) });
        await tx.keep(LimitEntity, { key: hashed, used: 1, until });
        return 1;
      }
      const used = row.until <= tx.at ? 1 : row.used + 1;
      await tx.keep(LimitEntity, used === 1 ? { used, until } : { used }, { key: hashed });
      return used;
    });
  }

  async clear(key: string): Promise<void> {
    await this.db.write(system('限流'), tx => tx.drop(LimitEntity, { key: hashToken(key) }));
  }
}
