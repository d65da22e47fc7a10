import { setTimeout as sleep } from 'node:timers/promises';
import { momentInWords } from '@vc/domain';
import { system } from '../platform/actor.ts';
import { DataKeyEntity } from '../platform/data-key.entity.ts';
import type { Db } from '../platform/db.ts';
import { type KeyPlace, keyFile, keysAt, LOOK_EVERY_MS, newKey, writeKeys, written } from '../platform/key-ring.ts';
import { sealRows, storedValues } from '../platform/seal-rows.ts';
import type { Sources } from '../platform/sources.ts';
import { addKey, removeKey, sealedBy } from '../platform/unlock.ts';
import { isSealed } from '../platform/vault.ts';
import type { Outcome } from './context.ts';

const program = system('命令行');
const SHOWN = 20;

/** What the commands about keys work on. `settled`: after so many milliseconds every server seals with a key that was added. */
export interface KeyDesk {
  db: Db;
  sources: Sources;
  place: KeyPlace;
  settled?: number;
}

const newestOf = ({ db }: KeyDesk): string => db.vault.keys.at(-1) as string;

/** The keys of the database, with how many values each has sealed. */
export async function listKeys(desk: KeyDesk): Promise<Outcome> {
  const keys = await desk.db.read.find(DataKeyEntity, { order: { addedAt: 'ASC', id: 'ASC' } });
  const lines = [];
  for (const { id, addedAt } of keys) {
    const values = await sealedBy(desk.db, desk.sources, id);
    const use = id === newestOf(desk) ? '现用' : values > 0 ? '旧，仍需要' : `旧，已不再使用，可以停用：vc keys remove ${id}`;
    lines.push(`${id}  ${momentInWords(addedAt)}启用  已加密 ${values} 项  ${use}`);
  }
  return { lines, status: 0, stdout: true };
}

/**
 * Changes keys. With the file of keys it adds one and seals everything anew; with DATA_KEYS it first says which value to
 * set, and seals anew when it is run with that value. Broken off anywhere, it is run again and goes on.
 */
export async function changeKeys(desk: KeyDesk): Promise<Outcome> {
  const { db, sources, place, settled = 2 * LOOK_EVERY_MS } = desk;
  const halfWay = await isHalfWay(desk);
  if (!halfWay && place.dataKeys) return { lines: announce(place), status: 0, stdout: true };
  if (!halfWay) {
    const key = newKey();
    writeKeys(place.dataDir, [...keysAt(place), key]);
    db.vault.reload();
    await db.write(program, tx => addKey(tx, key.id));
  }
  const id = newestOf(desk);
  let sealed = 0;
  for (let found = 1; found > 0; sealed += found) {
    // Servers that run take up the key of the file by then; what they sealed with the old one meanwhile is found again.
    await sleep(settled);
    found = await sealRows(db, sources, { notBy: id });
  }
  const old = db.vault.keys.filter(key => key !== id);
  return {
    lines: [
      `已改用密钥 ${id}，重新加密 ${sealed} 项`,
      ...(place.dataKeys ? [] : [`密钥文件 ${keyFile(place.dataDir)} 已更新，请马上备份它：没有它，备份的数据打不开`]),
      '核对：vc keys check',
      ...old.map(key => `旧密钥 ${key} 已不再使用，可以停用：vc keys remove ${key}（更早的备份还要用它，请另行保管）`),
    ],
    status: 0,
  };
}

/** The newest key is there, and not everything is sealed by it yet. */
async function isHalfWay(desk: KeyDesk): Promise<boolean> {
  for (const id of desk.db.vault.keys) if (id !== newestOf(desk) && (await sealedBy(desk.db, desk.sources, id)) > 0) return true;
  return false;
}

const announce = (place: KeyPlace): string[] => [
  '密钥写在 DATA_KEYS 设置里。请在每一台服务器上把它改成下面这一行，逐台重新启动：',
  `DATA_KEYS=${written([...keysAt(place), newKey()])}`,
  '全部启动后，用新的设置再运行一次 vc keys change，就会重新加密。请把新的密钥另外备份：没有它，备份的数据打不开',
];

/** Opens every sealed value; says how many each key sealed, and which cannot be opened. */
export async function checkKeys({ db, sources }: KeyDesk): Promise<Outcome> {
  const byKey = new Map<string, number>();
  const wrong: string[] = [];
  for await (const { place, id, value } of storedValues(db, sources)) {
    try {
      if (!isSealed(value)) throw new Error('没有加密');
      db.vault.open(value);
      const key = value.split(':')[2] as string;
      byKey.set(key, (byKey.get(key) ?? 0) + 1);
    } catch (error) {
      wrong.push(`${place} ${id}：${(error as Error).message}`);
    }
  }
  const counts = [...byKey].map(([key, n]) => `密钥 ${key}：${n} 项都能打开`);
  if (wrong.length === 0) return { lines: counts.length > 0 ? counts : ['还没有加密的个人信息'], status: 0 };
  const rest = wrong.length > SHOWN ? [`还有 ${wrong.length - SHOWN} 项`] : [];
  return { lines: [...counts, `${wrong.length} 项打不开：`, ...wrong.slice(0, SHOWN), ...rest], status: 1 };
}

/** Takes a key away that nothing is sealed by any more. */
export async function dropKey(desk: KeyDesk, id: string): Promise<Outcome> {
  const { db, sources, place } = desk;
  if (!db.vault.keys.includes(id)) return { lines: [`没有密钥 ${id}；vc keys list 列出有哪些`], status: 1 };
  if (id === newestOf(desk)) return { lines: [`密钥 ${id} 正在使用，不能停用；要换密钥请运行 vc keys change`], status: 1 };
  const values = await sealedBy(db, sources, id);
  if (values > 0) return { lines: [`还有 ${values} 项是用密钥 ${id} 加密的，请先运行 vc keys change`], status: 1 };
  const left = keysAt(place).filter(key => key.id !== id);
  if (place.dataKeys)
    return { lines: ['请在每一台服务器上把设置改成下面这一行，逐台重新启动：', `DATA_KEYS=${written(left)}`], status: 0, stdout: true };
  writeKeys(place.dataDir, left);
  await db.write(program, tx => removeKey(tx, id));
  return { lines: [`已停用密钥 ${id}。更早的备份还要用它，请另行保管`], status: 0 };
}
