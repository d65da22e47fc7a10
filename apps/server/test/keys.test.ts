import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeSources, migrate, openSources } from '../src/database.ts';
import { system } from '../src/platform/actor.ts';
import { Clock } from '../src/platform/clock.ts';
import type { Db } from '../src/platform/db.ts';
import { keyFile, newKey, writeKeys, written } from '../src/platform/key-ring.ts';
import { sealRows } from '../src/platform/seal-rows.ts';
import type { Sources } from '../src/platform/sources.ts';
import { unlock, WrongKeys } from '../src/platform/unlock.ts';
import { type Sealed, Vault } from '../src/platform/vault.ts';
import { SignUpEntity } from '../src/sign-up/sign-up.entity.ts';
import { newDatabase, type TestDatabase } from './support/database.ts';

let database: TestDatabase;
let sources: Sources;
beforeEach(async () => {
  database = await newDatabase();
  sources = await openSources(database);
  await migrate(sources);
});
afterEach(async () => {
  await closeSources(sources);
  await database.drop();
});

const start = (dataKeys: string | null = null): Promise<Db> => unlock(sources, new Clock(), { dataKeys, dataDir: database.dataDir });
const insert = (db: Db, name: string, phone: string) =>
  db.write(system('测试'), async tx => {
    const row = { contentId: 'c', veteranId: 'v', state: 'joined' as const, joinedAt: tx.at, liveKey: null };
    return (await tx.keepRow(SignUpEntity, { ...row, name: name as Sealed, phone: phone as Sealed })).id;
  });
const rows = (db: Db): Promise<{ id: string; name: Sealed; phone: Sealed }[]> =>
  db.read.query('SELECT id, name, phone FROM sign_up ORDER BY id');

describe('a database', () => {
  test('is opened by the keys that filled it, and by no others: the start is refused, in words that say what to do', async () => {
    const [first, other] = [newKey(), newKey()];
    const db = await start(written([first]));
    const phone = db.vault.index('phone', '13800001234');
    await expect(start(written([other]))).rejects.toThrow(`用密钥 ${first.id} 加密的，这台服务器上只有 ${other.id}`);
    await expect(start(written([{ ...other, id: first.id }]))).rejects.toThrow('不是同一个');
    await expect(start(written([other]))).rejects.toBeInstanceOf(WrongKeys);
    expect((await start(written([first]))).vault.index('phone', '13800001234')).toBe(phone);
  });

  test('whose file of keys was lost is not given a new one in silence', async () => {
    await start();
    const keys = readFileSync(keyFile(database.dataDir), 'utf8');
    rmSync(keyFile(database.dataDir));
    await expect(start()).rejects.toThrow('没有密钥');
    expect(() => readFileSync(join(database.dataDir, 'keys'))).toThrow();
    await start(keys.trim());
  });

  test('finds by its blind index what it found before, when the first key is long gone', async () => {
    const [first, second] = [newKey(), newKey()];
    const phone = (await start(written([first]))).vault.index('phone', '13800001234');
    await start(written([first, second]));
    expect((await start(written([second]))).vault.index('phone', '13800001234')).toBe(phone);
    await expect(start(written([first]))).rejects.toThrow(WrongKeys);
  });

  test('is not opened without a key that some of its values still need', async () => {
    const [first, second] = [newKey(), newKey()];
    const db = await start(written([first]));
    await insert(db, db.vault.seal('王某'), db.vault.seal('13800001234'));
    const both = await start(written([first, second]));
    await expect(start(written([second]))).rejects.toThrow(`还有 2 项个人信息是用密钥 ${first.id} 加密的`);
    expect(await sealRows(both, sources, { notBy: second.id })).toBe(2);
    const [row] = await rows(await start(written([second])));
    expect(new Vault([second]).open(row?.phone as Sealed)).toBe('13800001234');
  });

  test('opened by two servers at once at its very first start has one key', async () => {
    const other = await openSources(database);
    const [one, two] = await Promise.all([start(), unlock(other, new Clock(), { dataKeys: null, dataDir: database.dataDir })]);
    await closeSources(other);
    expect(one.vault.keys).toEqual(two.vault.keys);
    expect(two.vault.open(one.vault.seal('王某'))).toBe('王某');
  });
});

describe('values that were plain before', () => {
  test('are sealed before anybody reads them, all of them, and once', async () => {
    const db = await start();
    for (let i = 0; i < 450; i++) await insert(db, `第${i}位`, '13800001234');
    const again = await start();
    const sealed = await rows(again);
    expect(sealed.map(({ name }) => again.vault.open(name))).toEqual(Array.from({ length: 450 }, (_, i) => `第${i}位`));
    expect(sealed.every(({ phone }) => again.vault.open(phone) === '13800001234')).toBe(true);
    await start();
    expect(await rows(again)).toEqual(sealed);
  });

  test('that somebody changes while they are sealed are not overwritten', async () => {
    const db = await start();
    const id = await insert(db, '王某', '13800001234');
    const read = db.read.query.bind(db.read);
    const meanwhile = vi.spyOn(db.read, 'query').mockImplementation(async (sql: string, values?: unknown) => {
      const found = await read(sql, values as unknown[]);
      if (sql.includes('`phone`'))
        await db.write(system('测试'), tx => tx.keep(SignUpEntity, { phone: tx.vault.seal('13900005678') }, { id }));
      return found;
    });
    await sealRows(db, sources, 'plain');
    meanwhile.mockRestore();
    const [row] = await rows(db);
    expect([db.vault.open(row?.name as Sealed), db.vault.open(row?.phone as Sealed)]).toEqual(['王某', '13900005678']);
  });
});

test('a server that runs opens and uses a key that was added to the file meanwhile', async () => {
  const first = newKey();
  writeKeys(database.dataDir, [first]);
  const db = await start();
  const second = newKey();
  writeKeys(database.dataDir, [first, second]);
  expect(db.vault.open(new Vault([second]).seal('王某'))).toBe('王某');
  expect(db.vault.seal('王某')).toContain(`:${second.id}:`);
});
