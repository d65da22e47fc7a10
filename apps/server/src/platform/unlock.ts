import { type Actor, system } from './actor.ts';
import type { Clock } from './clock.ts';
import { DataKeyEntity } from './data-key.entity.ts';
import { Db } from './db.ts';
import { type KeyPlace, keysAt, keysOf, makeFirstKey } from './key-ring.ts';
import { sealedIn, sealRows } from './seal-rows.ts';
import { alone, type Sources } from './sources.ts';
import type { Tx } from './tx.ts';
import { sealedByLike, Vault } from './vault.ts';
import { WriteQueue } from './write-queue.ts';

const program: Actor = system('密钥');

/** The keys at hand are not those that the database was filled with; its words say what to do. */
export class WrongKeys extends Error {}

const HELP =
  '请放回原来的密钥再启动：密钥在 DATA_KEYS 设置里，或在数据目录的 keys 文件里（可从备份取）；几台服务器共用一个数据库时，DATA_KEYS 要相同。数据没有改动';

/**
 * The database, unlocked by the keys at hand: at the very first start they become the database's own (made when there are
 * none), afterwards they must be those it was filled with. Seals what is still plain in sealed columns before anybody
 * reads it. `channels` repeat its notices. Throws WrongKeys.
 */
export async function unlock(sources: Sources, clock: Clock, place: KeyPlace, channels: readonly string[] = []): Promise<Db> {
  return alone(sources, 'unlock', async () => {
    const known = await sources.reader.manager.find(DataKeyEntity, { order: { addedAt: 'ASC' } });
    if (keysAt(place).length === 0) {
      if (known.length > 0) throw new WrongKeys(`数据库里的个人信息是用密钥 ${namesOf(known)} 加密的，这台服务器上没有密钥。${HELP}`);
      makeFirstKey(place.dataDir);
    }
    const vault = new Vault(keysOf(place));
    const db = new Db(sources, new WriteQueue(), clock, vault, channels);
    await db.write(program, admit);
    await forget(db, sources, known);
    await sealRows(db, sources, 'plain');
    return db;
  });
}

const namesOf = (keys: readonly { id: string }[]): string => keys.map(({ id }) => id).join('、');

/** Proves the keys that the database knows, and takes in those it does not know yet. */
async function admit(tx: Tx): Promise<void> {
  const { vault } = tx;
  const known = await tx.query<DataKeyEntity[]>('SELECT id, indexSecret FROM data_key ORDER BY addedAt, id');
  const proven = known.filter(({ id }) => vault.keys.includes(id));
  if (known.length > 0 && proven.length === 0)
    throw new WrongKeys(`数据库里的个人信息是用密钥 ${namesOf(known)} 加密的，这台服务器上只有 ${vault.keys.join('、')}。${HELP}`);
  for (const { id, indexSecret } of proven) {
    try {
      vault.indexSecret = vault.open(indexSecret);
    } catch {
      throw new WrongKeys(`这台服务器上名为 ${id} 的密钥，与加密这个数据库的不是同一个。${HELP}`);
    }
  }
  for (const id of vault.keys) if (!proven.some(key => key.id === id)) await addKey(tx, id);
}

/** Takes a key in, so that the database is known to be its own. */
export async function addKey(tx: Tx, id: string): Promise<void> {
  await tx.keep(DataKeyEntity, { id, indexSecret: tx.vault.sealBy(id, tx.vault.indexSecret), addedAt: tx.at });
  await tx.record('data_key', id, 'key-add');
}

/** Keys that are not at hand any more: forgotten when nothing is sealed by them, refused when something is. */
async function forget(db: Db, sources: Sources, known: readonly DataKeyEntity[]): Promise<void> {
  for (const { id } of known.filter(key => !db.vault.keys.includes(key.id))) {
    const left = await sealedBy(db, sources, id);
    if (left > 0) throw new WrongKeys(`还有 ${left} 项个人信息是用密钥 ${id} 加密的，而这台服务器上已经没有它。${HELP}`);
    await db.write(program, tx => removeKey(tx, id));
  }
}

/** Forgets a key that nothing is sealed by. */
export async function removeKey(tx: Tx, id: string): Promise<void> {
  await tx.drop(DataKeyEntity, { id });
  await tx.record('data_key', id, 'key-remove');
}

/** How many values this key sealed. */
export async function sealedBy(db: Db, sources: Pick<Sources, 'writer'>, key: string): Promise<number> {
  let values = 0;
  for (const { table, column } of sealedIn(sources)) {
    const [row]: { n: number | string }[] = await db.read.query(`SELECT COUNT(*) AS n FROM \`${table}\` WHERE \`${column}\` LIKE ?`, [
      sealedByLike(key),
    ]);
    values += Number(row?.n ?? 0);
  }
  return values;
}
