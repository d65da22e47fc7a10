import { Problem } from '@vc/contract';
import type { FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Actor } from '../platform/actor.ts';
import type { Row } from '../platform/columns.ts';
import type { Db, Reader } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';

/** A line of a register: it stays for good, struck out when it was entered by mistake. */
export type Entry = Row & ObjectLiteral & { withdrawn: boolean };

/** A register newest entry first. */
export async function pageOfRegister<E extends Entry, T>(
  read: Reader,
  entity: new () => E,
  { cursor, limit = PAGE_SIZE }: { cursor?: string; limit?: number },
  where: Record<string, unknown>,
  view: (row: E) => T,
): Promise<{ items: T[]; next: string | null }> {
  const after = readCursor(cursor);
  const query = read.createQueryBuilder(entity, 'r').where('1 = 1');
  for (const [name, value] of Object.entries(where)) query.andWhere(`r.${name} = :${name}`, { [name]: value });
  if (after) query.andWhere('r.id < :id', { id: after.id });
  const rows = await query
    .orderBy('r.id', 'DESC')
    .limit(limit + 1)
    .getMany();
  return pageOf(rows, limit, row => ({ value: '', id: row.id }), view);
}

/** Changes a line that still stands. Problems: `not_found`, `stale`, `wrong_state` for one that was struck out. */
export function changeEntry<E extends Entry>(
  db: Db,
  who: Actor,
  entity: new () => E,
  { id, version }: { id: string; version: number },
  act: (tx: Tx, row: E) => Promise<E>,
): Promise<E> {
  return db.write(who, async tx => {
    const row = await tx.lock(entity, { id } as FindOptionsWhere<E>);
    expectVersion(row, version);
    if (row.withdrawn) throw new Problem('wrong_state', '这条登记已经作废，请另行登记');
    return act(tx, row);
  });
}

/** Strikes a line out: it counts no more, and says why. */
export function strikeOut<E extends Entry>(
  db: Db,
  who: Actor,
  entity: new () => E,
  { reason, ...which }: { id: string; version: number; reason: string },
  expect: (row: E) => void = () => undefined,
): Promise<E> {
  return changeEntry(db, who, entity, which, (tx, row) => {
    expect(row);
    row.withdrawn = true;
    return tx.save(row, 'void', reason);
  });
}
