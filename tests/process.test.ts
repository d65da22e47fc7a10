import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { consultationRoutes } from '@vc/contract';
import { describe, expect, test } from 'vitest';
import { databases, newDatabaseUrl } from './support/database.ts';
import { device, staff, stranger } from './support/people.ts';
import { freePort, newFolder, PASSWORD, root, startProduct } from './support/product.ts';

const question = (i: number) => ({
  category: 'pension' as const,
  question: `第${i}个问题：老义务兵补助怎么算？`,
  anonymous: true,
  clientKey: `kill-test-${i}-key`,
});

describe.each(databases)('on %s', kind => {
  test('a power failure during 200 concurrent questions loses none that got a receipt number', async () => {
    const databaseUrl = await newDatabaseUrl(kind);
    const product = await startProduct({ databaseUrl });
    const phones = await Promise.all(Array.from({ length: 20 }, () => device(product.base)));
    const receipts: { phone: number; receipt: string }[] = [];
    const asking = Array.from({ length: 200 }, async (_, i) => {
      const phone = i % phones.length;
      const reply = await phones[phone]?.(consultationRoutes.ask, question(i));
      if (reply) receipts.push({ phone, receipt: reply.receipt });
    });
    const all = Promise.allSettled(asking);
    while (receipts.length < 60) await sleep(1);
    await product.kill();
    await all;
    expect(receipts.length).toBeGreaterThanOrEqual(60);
    const again = await startProduct({ databaseUrl, dataDir: product.dataDir });
    const clerk = await staff(again.base, 'clerk');
    const kept = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await clerk(consultationRoutes.inbox, { state: 'received', limit: 100, cursor });
      for (const item of page.items) kept.add(item.receipt);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(receipts.filter(({ receipt }) => !kept.has(receipt))).toEqual([]);
    expect(await again.stop()).toBe(0);
  });
});

test('SIGTERM lets a request in flight finish, then the server ends with 0', async () => {
  const product = await startProduct({ demo: false });
  const { hostname, port } = new URL(product.base);
  const body = '{}';
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let answer = '';
  socket.on('data', chunk => {
    answer += chunk;
  });
  socket.write(
    `POST /api/session/device HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body[0]}`,
  );
  await sleep(200);
  const stopped = product.stop();
  await sleep(200);
  socket.write(body.slice(1));
  expect(await stopped).toBe(0);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain('"token"');
});

test('npm start serves everything a second time without the network, and ends with 0 when told to', async () => {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: newFolder(), DATABASE_URL: '', npm_config_offline: 'true' };
  const npm = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(npm, 'exit') as Promise<[number | null, string | null]>;
  let printed = '';
  for await (const chunk of npm.stdout) {
    printed += chunk;
    if (printed.includes('演示密码')) break;
  }
  for (const address of ['/', '/console/', '/api/docs', '/api/health']) {
    expect([address, (await fetch(`http://127.0.0.1:${port}${address}`)).status]).toEqual([address, 200]);
    expect(printed).toContain(`ready http://127.0.0.1:${port}`);
  }
  npm.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test('the demo password is shown once, and there is no account without demo data', async () => {
  const product = await startProduct({ dataDir: newFolder() });
  expect(product.output()).toContain(PASSWORD);
  await product.stop();
  const again = await startProduct({ dataDir: product.dataDir });
  expect(again.output()).not.toContain(PASSWORD);
  await again.stop();
  const empty = await startProduct({ demo: false });
  await expect(staff(empty.base, 'admin').then(call => call(consultationRoutes.inbox, {}))).rejects.toMatchObject({ code: 'sign_in' });
  expect((await stranger(empty.base)(consultationRoutes.publicList, {})).items).toEqual([]);
  await empty.stop();
});

test('a bad setting stops the start and every problem is named', async () => {
  const before = { ...process.env };
  process.env.HOST = ' '.trim();
  process.env.SECURE_COOKIES = 'perhaps';
  process.env.TRUST_PROXY = 'anyone!';
  await expect(startProduct()).rejects.toThrow(/TRUST_PROXY[\s\S]*SECURE_COOKIES/);
  process.env = before;
});
