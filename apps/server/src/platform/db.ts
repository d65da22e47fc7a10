import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@vc/contract';
import type { EntityManager, QueryRunner } from 'typeorm';
import { type Actor, system } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Dialect, Sources } from './sources.ts';
import { Tx } from './tx.ts';
import type { Vault } from './vault.ts';
import type { WriteQueue } from './write-queue.ts';

/** What may be done outside a transaction: look, and nothing else. */
export type Reader = Pick<EntityManager, 'createQueryBuilder' | 'find' | 'findBy' | 'findOneBy' | 'countBy' | 'query'>;

/** What a transaction's reads see: whatever is committed by then, or the moment of its first read throughout. */
type Seeing = 'latest' | 'snapshot';

/** Whoever only looks. */
const nobody = system('');

const BUSY_WAIT_MS = 10_000;
/** Clashes with another transaction; run again, the act sees what the other one did. */
const CLASHES = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_DUP_ENTRY']);
const codeOf = (error: unknown): string => String((error as { code?: string }).code ?? '');

/** The database: `read` sees what is committed, `write` is the only way to change anything. */
export class Db {
  readonly dialect: Dialect;
  readonly read: Reader;
  /** Opens what personal data a row holds. */
  readonly vault: Vault;
  readonly #channels: readonly string[];
  readonly #sources: Sources;
  readonly #queue: WriteQueue;
  readonly #clock: Clock;
  readonly #inside = new AsyncLocalStorage<true>();

  /** `channels`: names of those that repeat notices. */
  constructor(sources: Sources, queue: WriteQueue, clock: Clock, vault: Vault, channels: readonly string[] = []) {
    this.vault = vault;
    this.#channels = channels;
    this.#sources = sources;
    this.#queue = queue;
    this.#clock = clock;
    this.dialect = sources.dialect;
    this.read = sources.reader.manager;
  }

  /**
   * Runs `act` in one transaction: all of it is kept, or, when it throws, nothing. On SQLite writers wait their
   * turn; on MySQL rows are locked one by one and a clash runs the act again, so `act` must touch nothing but
   * `tx`: no network, no second `write` (refused), one `await` after another.
   * With `seeing` at `snapshot` every read in it sees one moment. Raises problem `busy` when the database stays
   * locked by another process.
   */
  async write<T>(who: Actor, act: (tx: Tx) => Promise<T>, seeing: Seeing = 'latest'): Promise<T> {
    return this.#once(() =>
      this.dialect === 'sqlite' ? this.#onSqlite(runner => this.#beginImmediate(runner), who, act) : this.#onMysql(who, act, seeing),
    );
  }

  /**
   * Reads that must agree with each other (the figures of a year), all from one moment: nothing that is written while
   * they run is seen by some of them and not by others.
   */
  async snapshot<T>(look: (read: Pick<Tx, 'query'>) => Promise<T>): Promise<T> {
    return this.#once(() =>
      this.dialect === 'sqlite' ? this.#onSqlite(runner => runner.query('BEGIN'), nobody, look) : this.#onMysql(nobody, look, 'snapshot'),
    );
  }

  async #once<T>(run: () => Promise<T>): Promise<T> {
    if (this.#inside.getStore()) throw new Error('db.write inside db.write: use the transaction at hand');
    return this.#inside.run(true, run);
  }

  /** True when the database answers and every migration has run. */
  async state(): Promise<'current' | 'behind'> {
    await this.read.query('SELECT 1');
    return (await this.#sources.reader.showMigrations()) ? 'behind' : 'current';
  }

  #tx(runner: QueryRunner, who: Actor): Tx {
    return new Tx(runner.manager, this.dialect, who, this.#clock.now(), this.vault, this.#channels);
  }

  #onSqlite<T>(begin: (runner: QueryRunner) => Promise<void>, who: Actor, act: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#queue.run(async () => {
      const runner = this.#sources.writer.createQueryRunner();
      await begin(runner);
      try {
        const result = await act(this.#tx(runner, who));
        await runner.query('COMMIT');
        return result;
      } catch (error) {
        await runner.query('ROLLBACK');
        throw error;
      }
    });
  }

  /** Takes SQLite's write lock. Another process (the command line) may hold it: wait without blocking the thread. */
  async #beginImmediate(runner: QueryRunner): Promise<void> {
    for (const until = Date.now() + BUSY_WAIT_MS; ; ) {
      try {
        await runner.query('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (codeOf(error) !== 'SQLITE_BUSY') throw error;
        if (Date.now() > until) throw new Problem('busy');
        await sleep(10);
      }
    }
  }

  async #onMysql<T>(who: Actor, act: (tx: Tx) => Promise<T>, seeing: Seeing): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const runner = this.#sources.writer.createQueryRunner();
      try {
        await runner.startTransaction(seeing === 'snapshot' ? 'REPEATABLE READ' : 'READ COMMITTED');
        const result = await act(this.#tx(runner, who));
        await runner.commitTransaction();
        return result;
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction();
        if (!CLASHES.has(codeOf(error)) || attempt >= 5) throw error;
      } finally {
        await runner.release();
      }
    }
  }
}
