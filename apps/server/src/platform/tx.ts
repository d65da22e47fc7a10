import { Problem } from '@vc/contract';
import { type Act, type Day, dayOf, type Instant } from '@vc/domain';
import type { DeepPartial, EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { type Actor, system } from './actor.ts';
import type { Row } from './columns.ts';
import { HistoryEntity } from './history.entity.ts';
import { newId } from './ids.ts';
import type { Dialect } from './sources.ts';
import type { Vault } from './vault.ts';

type Kind<E> = new () => E;

/** A transaction: the only thing that can change a row. Each change of a record leaves its line of history. */
export class Tx {
  readonly who: Actor;
  readonly dialect: Dialect;
  readonly at: Instant;
  readonly today: Day;
  /** Seals personal data before it is written. */
  readonly vault: Vault;
  /** The channels that repeat notices, by name. */
  readonly channels: readonly string[];
  readonly #manager: EntityManager;

  constructor(manager: EntityManager, dialect: Dialect, who: Actor, now: Date, vault: Vault, channels: readonly string[] = []) {
    this.vault = vault;
    this.channels = channels;
    this.#manager = manager;
    this.dialect = dialect;
    this.who = who;
    this.at = now.toISOString();
    this.today = dayOf(now);
  }

  /** The same transaction, as if `who` acted at another moment: for records brought over from before, which are news to nobody. */
  asOf(now: Date, who: Actor = this.who): Tx {
    return new Tx(this.#manager, this.dialect, who, now, this.vault, now.toISOString() === this.at ? this.channels : []);
  }

  /** The same transaction, as the program acts upon what the person did: `what` says what it was. */
  byProgram(what: string): Tx {
    return this.asOf(new Date(this.at), { ...system(what), section: this.who.section ?? null });
  }

  /** The row that fits, as this transaction sees it, or null. */
  find<E extends ObjectLiteral>(entity: Kind<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.#manager.findOneBy(entity, where);
  }

  /**
   * The row that fits, held until the transaction ends. Ownership belongs in `where`, so that a stranger's row is
   * simply not there. Raises problem `not_found`.
   */
  async lock<E extends ObjectLiteral>(entity: Kind<E>, where: FindOptionsWhere<E>): Promise<E> {
    const row = await this.lockIfAny(entity, where);
    if (!row) throw new Problem('not_found');
    return row;
  }

  /** As `lock`, but null when no row fits. */
  lockIfAny<E extends ObjectLiteral>(entity: Kind<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    const lock = this.dialect === 'mysql' ? { lock: { mode: 'pessimistic_write' as const } } : {};
    return this.#manager.findOne(entity, { where, ...lock });
  }

  /** Adds a record and says what happened. Fills in id, version and instants. */
  async insert<E extends Row>(entity: Kind<E>, values: Omit<E, keyof Row> & Partial<Row>, act: Act, note?: string): Promise<E> {
    const row = await this.keepRow(entity, values);
    await this.record(tableOf(this.#manager, entity), row.id, act, note);
    return row;
  }

  /** Adds a row that follows from an act upon another record, whose history tells of it. */
  async keepRow<E extends Row>(entity: Kind<E>, values: Omit<E, keyof Row> & Partial<Row>): Promise<E> {
    const row = Object.assign(new entity(), { id: newId(), version: 1, createdAt: this.at, updatedAt: this.at }, values) as E;
    await this.#manager.insert(entity, row as never);
    return row;
  }

  /** Writes back a locked row that follows from an act upon another record, whose history tells of it. */
  async saveRow<E extends Row>(row: E): Promise<E> {
    row.version += 1;
    row.updatedAt = this.at;
    const { id, ...values } = row;
    await this.#manager.update(row.constructor as Kind<E>, id as never, values as never);
    return row;
  }

  /** Writes a locked record back and says what happened. */
  async save<E extends Row>(row: E, act: Act, note?: string): Promise<E> {
    await this.saveRow(row);
    await this.record(tableOf(this.#manager, row.constructor as Kind<E>), row.id, act, note);
    return row;
  }

  /** Says that something happened to a record that itself does not change (a look at a telephone number). */
  async record(subject: string, subjectId: string, act: Act, note?: string): Promise<void> {
    const { kind, id, name, ip } = this.who;
    await this.#manager.insert(HistoryEntity, {
      id: newId(),
      at: this.at,
      whoKind: kind,
      whoId: id,
      whoName: name,
      ip,
      subject,
      subjectId,
      act,
      note: note?.slice(0, 500) ?? null,
    });
  }

  /** Housekeeping rows (sessions, limits, counters, search, notices): added or replaced, without history. */
  async keep<E extends ObjectLiteral>(entity: Kind<E>, values: DeepPartial<E>, where?: FindOptionsWhere<E>): Promise<void> {
    if (where) await this.#manager.update(entity, where as never, values as never);
    else await this.#manager.insert(entity, values as never);
  }

  /** Removes housekeeping rows. Records are never removed. */
  async drop<E extends ObjectLiteral>(entity: Kind<E>, where: FindOptionsWhere<E>): Promise<void> {
    await this.#manager.delete(entity, where as never);
  }

  /** SQL that has no better form; `?` placeholders. */
  query<T = unknown>(sql: string, values: readonly unknown[] = []): Promise<T> {
    return this.#manager.query(sql, [...values]) as Promise<T>;
  }
}

const tableOf = (manager: EntityManager, entity: EntityTarget<ObjectLiteral>): string => manager.connection.getMetadata(entity).tableName;

/** Raises problem `stale` when the form was opened on another version of the row than the one at hand. */
export function expectVersion(row: Row, version: number): void {
  if (row.version !== version) throw new Problem('stale');
}
