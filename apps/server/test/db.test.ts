import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeSources, migrate, openSources } from '../src/database.ts';
import { FoiEntity } from '../src/foi/foi.entity.ts';
import { receiveFoi } from '../src/foi/receive-foi.ts';
import { system } from '../src/platform/actor.ts';
import { Clock } from '../src/platform/clock.ts';
import { Db } from '../src/platform/db.ts';
import { newKey } from '../src/platform/key-ring.ts';
import type { Sources } from '../src/platform/sources.ts';
import type { Tx } from '../src/platform/tx.ts';
import { Vault } from '../src/platform/vault.ts';
import { WriteQueue } from '../src/platform/write-queue.ts';
import { newDatabase, type TestDatabase } from './support/database.ts';

const vault = new Vault([newKey()]);

const clock = new Clock();
const who = system('测试');
const add = (tx: Tx, number: string) =>
  receiveFoi(tx, { registrationNumber: number, applicantClass: 'natural', title: number, receivedOn: '2026-11-02' });

/** What happens when transactions and single acts come at the same time. */
async function storm(db: Db) {
  const seen: { dirty: boolean; outside: string; errors: string[] } = { dirty: false, outside: '', errors: [] };
  const a = db.write(who, async tx => {
    await add(tx, 'A');
    await sleep(60);
    throw new Error('A rolls back');
  });
  await sleep(20);
  seen.dirty = (await db.read.countBy(FoiEntity, { registrationNumber: 'A' })) > 0;
  const outside = db
    .write(who, tx => add(tx, 'outside'))
    .then(
      () => 'kept',
      error => String(error),
    );
  await a.catch(error => seen.errors.push(String(error)));
  seen.outside = await outside;
  const many = await Promise.allSettled(
    Array.from({ length: 30 }, (_, i) =>
      db.write(who, async tx => {
        await add(tx, `many ${i}`);
        await sleep(1);
        if (i % 3 === 0) throw new Error(`${i} rolls back`);
      }),
    ),
  );
  seen.errors.push(...many.filter(result => result.status === 'rejected').map(result => String(result.reason)));
  const rows = await db.read.find(FoiEntity);
  return { ...seen, numbers: rows.map(row => row.registrationNumber).sort() };
}

const expected = {
  dirty: false,
  outside: 'kept',
  errors: ['Error: A rolls back', ...Array.from({ length: 10 }, (_, i) => `Error: ${i * 3} rolls back`)],
  numbers: [
    'outside',
    ...Array.from({ length: 30 }, (_, i) => i)
      .filter(i => i % 3 !== 0)
      .map(i => `many ${i}`),
  ].sort(),
};

describe('db.write', () => {
  let database: TestDatabase;
  let sources: Sources;
  let db: Db;
  beforeAll(async () => {
    database = await newDatabase();
    sources = await openSources(database);
    await migrate(sources);
    db = new Db(sources, new WriteQueue(), clock, vault);
  });
  afterAll(async () => {
    await closeSources(sources);
    await database.drop();
  });

  test('keeps what it acknowledged, shows nothing uncommitted, and rolls back only what threw', async () => {
    expect(await storm(db)).toEqual(expected);
  });

  test('refuses a second write inside the first, and the first leaves nothing behind', async () => {
    const nested = db.write(who, async tx => {
      await add(tx, 'nested');
      await db.write(who, inner => add(inner, 'inner'));
    });
    await expect(nested).rejects.toThrow('use the transaction at hand');
    expect(await db.read.countBy(FoiEntity, { title: 'nested' })).toBe(0);
  });

  test('writes the history of a change in the same transaction', async () => {
    const kept = await db.write(who, tx => add(tx, 'with history'));
    const lines = await db.read.query('SELECT act, whoName FROM history WHERE subjectId = ?', [kept.id]);
    expect(lines.map((line: object) => ({ ...line }))).toEqual([{ act: 'receive', whoName: '测试' }]);
    const before = (await db.read.query('SELECT COUNT(*) AS n FROM history'))[0].n;
    await db
      .write(who, async tx => {
        await add(tx, 'gone');
        throw new Error('no');
      })
      .catch(() => undefined);
    expect((await db.read.query('SELECT COUNT(*) AS n FROM history'))[0].n).toEqual(before);
  });
});

describe('on the embedded database', () => {
  test('reading cannot change anything', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'vc-reader-'));
    const sources = await openSources({ dataDir, databaseUrl: null });
    await migrate(sources);
    await expect(sources.reader.query("INSERT INTO counter (name, value) VALUES ('x', 1)")).rejects.toThrow(/readonly/);
    await closeSources(sources);
    rmSync(dataDir, { recursive: true });
  });

  test('the same storm shows the loss when reader and writer share one connection and nobody queues', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'vc-storm-'));
    const sources = await openSources({ dataDir, databaseUrl: null });
    await migrate(sources);
    const noQueue = { run: <T>(task: () => Promise<T>) => task() } as WriteQueue;
    const result = await storm(new Db({ ...sources, reader: sources.writer }, noQueue, clock, vault)).catch(error => ({
      broken: String(error),
    }));
    expect(result).not.toEqual(expected);
    await closeSources(sources);
    rmSync(dataDir, { recursive: true });
  });

  test('a second process takes turns with the first instead of failing', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'vc-two-'));
    const [one, two] = [await openSources({ dataDir, databaseUrl: null }), await openSources({ dataDir, databaseUrl: null })];
    await migrate(one);
    const writers = [new Db(one, new WriteQueue(), clock, vault), new Db(two, new WriteQueue(), clock, vault)];
    await Promise.all(
      writers.flatMap((db, n) =>
        Array.from({ length: 20 }, (_, i) =>
          db.write(who, async tx => {
            await add(tx, `${n} ${i}`);
            await sleep(2);
          }),
        ),
      ),
    );
    expect(await writers[0]?.read.countBy(FoiEntity, {})).toBe(40);
    await closeSources(one);
    await closeSources(two);
    rmSync(dataDir, { recursive: true });
  });
});
