import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { root } from '../product.ts';
import type { World } from './world.ts';

/** Runs a sender of notices (see `sender.mjs`), which may be made to die after so many steps. Gives whether it came to its end. */
export async function runSender(env: NodeJS.ProcessEnv, args: readonly string[], dieAfter?: number): Promise<boolean> {
  const mortal = dieAfter === undefined ? [] : ['--import', pathToFileURL(join(root, 'tests/support/dying.ts')).href];
  const child = spawn(process.execPath, [...mortal, join(root, 'tests/support/sender.mjs'), ...args], {
    cwd: root,
    env: { ...env, ...(dieAfter === undefined ? {} : { VC_DIE_AFTER: String(dieAfter) }) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status, signal] = await once(child, 'close');
  expect([status, signal]).toEqual(signal === null ? [0, null] : [null, 'SIGKILL']);
  return signal === null;
}

/** Sends what is still to be sent, by a clock that is ahead of every lease: then everything has been carried, once. */
export async function expectAllCarried(world: World): Promise<void> {
  await world.product.kill();
  expect(await runSender(world.env, ['send', '90'])).toBe(true);
  expect(await world.query("SELECT state, lastError FROM delivery WHERE state <> 'sent'")).toEqual([]);
  const notices = await world.query('SELECT noticeId FROM delivery');
  expect(notices.map(({ noticeId }) => world.gateway.carried.get(noticeId as string))).toEqual(notices.map(() => 1));
}
