import { system } from './actor.ts';
import { type SealedPlace, sealedPlaces } from './columns.ts';
import type { Db } from './db.ts';
import type { Sources } from './sources.ts';
import type { Tx } from './tx.ts';
import { isSealed, SEALED_LIKE, sealedByLike } from './vault.ts';

const AT_ONCE = 200;
const program = system('加密个人信息');

/** A sealed column as the database names it. */
export interface SealedIn extends Pick<SealedPlace, 'column' | 'foundBy'> {
  table: string;
}

/** Every sealed column that this database has. */
export const sealedIn = ({ writer }: Pick<Sources, 'writer'>): SealedIn[] =>
  sealedPlaces
    .filter(({ entity }) => writer.hasMetadata(entity))
    .map(({ entity, column, foundBy }) => ({ table: writer.getMetadata(entity).tableName, column, foundBy }));

/** What is sealed: values that no key has sealed yet, or all that this key has not sealed. */
export type Unsealed = 'plain' | { notBy: string };

const like = (which: Unsealed): string => (which === 'plain' ? SEALED_LIKE : sealedByLike(which.notBy));

interface Found {
  id: string;
  value: string;
}

/**
 * Seals with the newest key what is still plain, or what an older key sealed, batch by batch, each in a transaction: it may
 * be broken off and begun again anywhere, and run beside a server that works. A value that somebody changes meanwhile is
 * left to the next run. Gives how many values were sealed.
 */
export async function sealRows(db: Db, sources: Pick<Sources, 'writer'>, which: Unsealed): Promise<number> {
  let sealed = 0;
  for (const place of sealedIn(sources)) {
    for (let after = ''; ; ) {
      const rows: Found[] = await db.read.query(
        `SELECT id, \`${place.column}\` AS value FROM \`${place.table}\` WHERE id > ? AND \`${place.column}\` NOT LIKE ? ORDER BY id LIMIT ${AT_ONCE}`,
        [after, like(which)],
      );
      const last = rows.at(-1);
      if (!last) break;
      sealed += await db.write(program, tx => sealBatch(tx, place, rows));
      after = last.id;
    }
  }
  return sealed;
}

/** Every value of every sealed column, as it is stored. */
export async function* storedValues(db: Db, sources: Pick<Sources, 'writer'>): AsyncGenerator<Found & { place: string }> {
  for (const { table, column } of sealedIn(sources)) {
    for (let after = ''; ; ) {
      const rows: Found[] = await db.read.query(
        `SELECT id, \`${column}\` AS value FROM \`${table}\` WHERE id > ? AND \`${column}\` IS NOT NULL ORDER BY id LIMIT ${AT_ONCE}`,
        [after],
      );
      for (const row of rows) yield { ...row, place: `${table}.${column}` };
      const last = rows.at(-1);
      if (!last) break;
      after = last.id;
    }
  }
}

async function sealBatch(tx: Tx, { table, column, foundBy }: SealedIn, rows: readonly Found[]): Promise<number> {
  for (const { id, value } of rows) {
    const text = isSealed(value) ? tx.vault.open(value) : value;
    const index = foundBy && !isSealed(value) ? [`, \`${foundBy.column}\` = ?`, tx.vault.index(foundBy.as, text)] : ['', null];
    await tx.query(`UPDATE \`${table}\` SET \`${column}\` = ?${index[0]} WHERE id = ? AND \`${column}\` = ?`, [
      tx.vault.seal(text),
      ...(index[1] === null ? [] : [index[1]]),
      id,
      value,
    ]);
  }
  return rows.length;
}
