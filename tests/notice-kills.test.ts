import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gateway, startGateway } from '../apps/server/test/support/gateway.ts';
import { databases, newDatabaseUrl } from './support/database.ts';
import { newFolder, root } from './support/product.ts';

/** Kills of the sender; many in the long mode. */
const KILLS = process.env.VC_LONG === '1' ? 200 : 10;
const NOTICES = KILLS * 12;
/** A sender is killed after it has sent so many requests at the most, and so many milliseconds later at the most. */
const SENDS = 10;
const LATER = 20;

describe.each(databases)('on %s', kind => {
  let gateway: Gateway;
  let env: NodeJS.ProcessEnv;
  const run = (...args: string[]): ChildProcess & { printed(): string } => {
    const child = spawn(process.execPath, [join(root, 'tests/support/sender.mjs'), ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', chunk => {
      printed += chunk;
    });
    return Object.assign(child, { printed: () => printed });
  };
  const toEnd = async (...args: string[]): Promise<string> => {
    const child = run(...args);
    const [status] = await once(child, 'close');
    expect([args[0], status]).toEqual([args[0], 0]);
    return child.printed();
  };

  beforeAll(async () => {
    gateway = await startGateway();
    gateway.slow(12);
    env = {
      ...process.env,
      DATA_DIR: newFolder(),
      DATABASE_URL: (await newDatabaseUrl(kind)) ?? '',
      NOTICE_WEBHOOK: gateway.url,
      NOTICE_WEBHOOK_SECRET: 'a-secret-of-the-gateway',
    };
    await toEnd('fill', String(NOTICES));
  });
  afterAll(() => gateway.close());

  test(`a sender killed ${KILLS} times while it sends leaves no notice behind, and none is carried twice`, {
    timeout: 30 * 60_000,
  }, async () => {
    let cutOff = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      const until = gateway.received.length + 1 + Math.floor(Math.random() * SENDS);
      const child = run('send', String(kill * 2));
      const closed = once(child, 'close');
      while (gateway.received.length < until && child.exitCode === null) await sleep(1);
      await sleep(Math.random() * LATER);
      child.kill('SIGKILL');
      await closed;
      if (!child.printed().includes('done')) cutOff += 1;
    }
    await toEnd('send', String(KILLS * 2 + 2));
    expect(JSON.parse(await toEnd('states'))).toEqual({ sent: NOTICES });
    expect([gateway.carried.size, [...gateway.carried.values()].every(times => times === 1)]).toEqual([NOTICES, true]);
    const words = new Map<string, string>();
    for (const { headers, text } of gateway.received) {
      const key = String(headers['idempotency-key']);
      expect(words.get(key) ?? text).toBe(text);
      words.set(key, text);
    }
    // The test is worth something only when kills fell into the middle of sending.
    expect(cutOff).toBeGreaterThan(KILLS / 2);
    console.log(
      `${kind}: ${KILLS} kills, ${cutOff} while sending; ${gateway.received.length - NOTICES} requests repeated under their keys`,
    );
  });
});
