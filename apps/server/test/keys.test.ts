import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeKeys, checkKeys, dropKey, listKeys } from '../src/cli/keys.ts';
import { closeSources, migrate, openSources } from '../src/database.ts';
import { system } from '../src/platform/actor.ts';
import { Clock } from '../src/platform/clock.ts';
import type { Db } from '../src/platform/db.ts';
import { keyFile, newKey, writeKeys, written } from '../src/platform/key-ring.ts';
import { sealRows } from '../src/platform/seal-rows.ts';
import type { Sources } from '../src/platform/sources.ts';
import { unlock, WrongKeys } from '../src/platform/unlock.ts';
import { type Sealed, Vault } from '../src/platform/vault.ts';
import { SignUpEntity } from '../src/roll/sign-up.entity.ts';
import { newDatabase, type TestDatabase } from './support/database.ts';

let database: TestDatabase;
let sources: Sources;
beforeAll(async () => {
  database = await newDatabase();
  sources = await openSources(database);
  await migrate(sources);
});
/** As good as a new database: no key was ever seen, nobody signed up. */
beforeEach(async () => {
  for (const table of ['data_key', 'sign_up']) await sources.writer.query(`DELETE FROM ${table}`);
  rmSync(keyFile(database.dataDir), { force: true });
});
afterAll(async () => {
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

describe('vc keys', () => {
  const place = (dataKeys: string | null = null) => ({ dataKeys, dataDir: database.dataDir });
  const desk = (db: Db, dataKeys: string | null = null) => ({ db, sources, place: place(dataKeys), settled: 1 });
  const people = async (db: Db, n = 230) => {
    for (let i = 0; i < n; i++) await insert(db, db.vault.seal(`第${i}位`), db.vault.seal(`138${String(i).padStart(8, '0')}`));
  };
  const opened = async (db: Db) => (await rows(db)).map(({ name, phone }) => `${db.vault.open(name)} ${db.vault.open(phone)}`);
  const keyOf = (value: string) => value.split(':')[2];

  test('change seals everything anew beside a server that goes on writing; then the old key may go', async () => {
    const server = await start();
    await people(server);
    const [before, old] = [await opened(server), server.vault.keys[0] as string];
    const phone = server.vault.index('phone', '13800000001');
    const other = await openSources(database);
    const db = await unlock(other, new Clock(), place());
    const writing = { on: true };
    const busy = (async () => {
      for (let i = 0; writing.on; i++) {
        await insert(server, server.vault.seal(`新${i}`), server.vault.seal('13900000000'));
        await new Promise(resolve => setTimeout(resolve, 5));
      }
    })();
    const { lines, status } = await changeKeys({ ...desk(db), sources: other, settled: 2200 });
    writing.on = false;
    await busy;
    expect([status, lines.at(-1)]).toEqual([0, expect.stringContaining(`vc keys remove ${old}`)]);
    expect((await rows(server)).every(({ name, phone }) => keyOf(name) !== old && keyOf(phone) !== old)).toBe(true);
    expect((await opened(server)).slice(0, before.length)).toEqual(before);
    expect((await dropKey(desk(db), db.vault.keys.at(-1) as string)).status).toBe(1);
    expect((await dropKey(desk(db), old)).status).toBe(0);
    await closeSources(other);
    const after = await start();
    expect([after.vault.keys.includes(old), after.vault.index('phone', '13800000001')]).toEqual([false, phone]);
    expect((await checkKeys(desk(after))).status).toBe(0);
    expect((await opened(after)).slice(0, before.length)).toEqual(before);
  }, 30_000);

  test('change that was broken off goes on with the key it had begun with', async () => {
    const db = await start();
    await people(db, 450);
    const write = db.write.bind(db);
    let batches = 0;
    const dying = vi.spyOn(db, 'write').mockImplementation(((who, act) => {
      if (++batches > 2) throw new Error('killed');
      return write(who, act);
    }) as typeof db.write);
    await expect(changeKeys(desk(db))).rejects.toThrow('killed');
    dying.mockRestore();
    const again = await start();
    const keys = again.vault.keys;
    expect(keys).toHaveLength(2);
    const { lines } = await changeKeys(desk(again));
    expect(lines[0]).toContain(`已改用密钥 ${keys[1]}，重新加密 700 项`);
    expect((await start()).vault.keys).toEqual(keys);
    expect((await rows(again)).every(({ name }) => keyOf(name) === keys[1])).toBe(true);
  });

  test('change with DATA_KEYS says what to set, and seals anew once that is set', async () => {
    const first = written([newKey()]);
    const db = await start(first);
    await people(db, 3);
    const said = (await changeKeys(desk(db, first))).lines.find(line => line.startsWith('DATA_KEYS=')) ?? '';
    const both = said.slice('DATA_KEYS='.length);
    expect(both.startsWith(`${first},`)).toBe(true);
    expect((await rows(db)).map(({ name }) => keyOf(name))).toEqual(Array(3).fill(db.vault.keys[0]));
    const changed = await start(both);
    expect((await changeKeys(desk(changed, both))).lines[0]).toContain('重新加密 6 项');
    expect((await dropKey(desk(changed, both), changed.vault.keys[0] as string)).lines[1]).toBe(`DATA_KEYS=${both.split(',')[1]}`);
    expect(await opened(await start(both.split(',')[1] as string))).toHaveLength(3);
  });

  test('list and check count by key; check names what cannot be opened and ends with 1', async () => {
    const db = await start();
    await people(db, 2);
    const [key] = db.vault.keys;
    expect((await listKeys(desk(db))).lines).toEqual([expect.stringMatching(new RegExp(`^${key} .*已加密 4 项  现用$`))]);
    expect(await checkKeys(desk(db))).toEqual({ lines: [`密钥 ${key}：4 项都能打开`], status: 0 });
    const altered = `${db.vault.seal('王某').slice(0, -4)}AAAA` as Sealed;
    const id = await insert(db, altered, '13800001234');
    const { lines, status } = await checkKeys(desk(db));
    expect(status).toBe(1);
    expect(lines).toEqual([
      `密钥 ${key}：4 项都能打开`,
      '2 项打不开：',
      expect.stringContaining(`sign_up.name ${id}`),
      `sign_up.phone ${id}：没有加密`,
    ]);
  });
});
