import { createHmac } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { complaintRoutes } from '@vc/contract';
import { findPersonalData, GIVE_UP_AFTER_MS, LATE_AFTER_MS, LEASE_MS } from '@vc/domain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { phoneOfComplaint } from '../src/complaint/index.ts';
import { Deliveries } from '../src/notice/deliveries.ts';
import { DeliveryEntity } from '../src/notice/delivery.entity.ts';
import { tell } from '../src/notice/index.ts';
import { Webhook } from '../src/notice/webhook.ts';
import { system } from '../src/platform/actor.ts';
import { newId } from '../src/platform/ids.ts';
import { complaintAt } from './support/complaints.ts';
import { type Gateway, startGateway } from './support/gateway.ts';
import { type Person, signIn, startServer, type TestServer } from './support/server.ts';

const SECRET = 'a-secret-of-the-gateway';
/** Enough on a busy machine, and too little for a gateway that hangs. */
const PATIENCE = { usual: 8_000, little: 400 };
const MINUTES = 60_000;
let gateway: Gateway;
let server: TestServer;
let clerk: Person & { username: string };
let alarms: string[];
beforeAll(async () => {
  gateway = await startGateway();
  server = await startServer({ NOTICE_WEBHOOK: gateway.url, NOTICE_WEBHOOK_SECRET: SECRET });
  clerk = await server.staff('clerk');
  // The server's own sweep would come in between.
  await server.app.get(Deliveries).onApplicationShutdown();
});
afterAll(async () => {
  await server.close();
  await gateway.close();
});
beforeEach(() => {
  alarms = [];
  vi.spyOn(Logger.prototype, 'error').mockImplementation(message => {
    alarms.push(String(message));
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  gateway.mood();
  gateway.slow(0);
  await server.db.write(system('测试'), tx => tx.query("UPDATE delivery SET state = 'sent'"));
});

/** A server's own sweep. */
const sender = (patience: keyof typeof PATIENCE = 'usual') =>
  new Deliveries(server.db, server.clock, [new Webhook({ url: gateway.url, secret: SECRET }, PATIENCE[patience])], {
    complaint: phoneOfComplaint,
  });
const told = async (): Promise<string> => {
  const to = newId();
  await server.db.write(system('测试'), tx =>
    tell(tx, { veteran: to }, 'progress', { kind: 'complaint', id: newId() }, { title: '有了进展', body: '请打开查看。' }),
  );
  return to;
};
const deliveries = (): Promise<DeliveryEntity[]> => server.db.read.find(DeliveryEntity, { order: { id: 'DESC' }, take: 1 });
const now = async () => (await deliveries())[0] as DeliveryEntity;
const sentTo = (to: string) => gateway.received.filter(({ body }) => body.to.id === to);

describe('a notice on its way to the bureau’s gateway', () => {
  test('is written with the notice, and sent signed, under a key, without personal data in its words', async () => {
    const phone = await server.device();
    const id = await complaintAt('answered', phone, clerk, { phone: '13800001234', text: '我叫张建国，打不开' });
    expect((await now()).state).toBe('waiting');
    // The clerk is told of the new case, its phone of the answer.
    expect(await sender().sweep()).toBe(2);
    const [received] = gateway.received.filter(parcel => parcel.body.to.kind === 'veteran');
    const { headers, text, body } = received as (typeof gateway.received)[0];
    expect(body).toEqual({
      id: expect.any(String),
      to: { kind: 'veteran', id: expect.any(String), phone: '13800001234', account: null },
      title: '您的意见有了答复',
      body: expect.stringContaining('已经答复'),
      at: expect.any(String),
    });
    expect(headers['idempotency-key']).toBe(`${body.id}:webhook`);
    const made = createHmac('sha256', SECRET).update(`${headers['x-vc-moment']}.${text}`).digest('hex');
    expect(headers['x-vc-signature']).toBe(`sha256=${made}`);
    expect(findPersonalData(`${body.title}${body.body}`)).toEqual([]);
    expect(await now()).toMatchObject({ state: 'sent', attempts: 1, lastError: null });
    await phone.call(complaintRoutes.rate, { id, rating: 'satisfied' });
    await sender().sweep();
    expect(gateway.received.at(-1)?.body.to).toMatchObject({ kind: 'staff', phone: null, account: clerk.username });
  });

  test('is gone with the act that was taken back', async () => {
    const before = await server.db.read.countBy(DeliveryEntity, {});
    const failing = server.db.write(system('测试'), async tx => {
      await tell(tx, { veteran: newId() }, 'progress', { kind: 'complaint', id: newId() }, { title: '题', body: '文' });
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await server.db.read.countBy(DeliveryEntity, {})).toBe(before);
  });

  test('that was brought over from before is news to nobody', async () => {
    const before = await server.db.read.countBy(DeliveryEntity, {});
    await server.db.write(system('测试'), tx =>
      tell(
        tx.asOf(new Date('2020-01-02')),
        { veteran: newId() },
        'progress',
        { kind: 'complaint', id: newId() },
        { title: '题', body: '文' },
      ),
    );
    expect(await server.db.read.countBy(DeliveryEntity, {})).toBe(before);
  });

  test('goes out once, however many servers look for it', async () => {
    const to = await Promise.all(Array.from({ length: 12 }, told));
    gateway.slow(20);
    await Promise.all(Array.from({ length: 4 }, () => sender().sweep()));
    for (const one of to) expect(sentTo(one)).toHaveLength(1);
  });
});

describe('a gateway that', () => {
  test.each([500, 503, 404, 302, 'hang', 'die'] as const)(
    'fails (%s) is asked again later, longer each time, with the same key',
    async mood => {
      const to = await told();
      gateway.mood(mood, mood);
      expect(await sender().sweep()).toBe(0);
      expect(await now()).toMatchObject({ state: 'failed', attempts: 1, lastError: expect.stringMatching(/./) });
      expect(await sender().sweep()).toBe(0);
      expect(sentTo(to)).toHaveLength(1);
      server.clock.forward(1);
      await sender().sweep();
      server.clock.forward(1);
      await sender().sweep();
      expect(sentTo(to)).toHaveLength(2);
      server.clock.forward(1);
      expect(await sender().sweep()).toBe(1);
      expect(new Set(sentTo(to).map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
      expect(gateway.carried.get(sentTo(to)[0]?.body.id as string)).toBe(1);
    },
  );

  test.each([410, 422])('says that it never will carry it (%s) is not asked again, and that is an alarm', async mood => {
    const to = await told();
    gateway.mood(mood);
    await sender().sweep();
    server.clock.forward(120);
    await sender().sweep();
    expect(sentTo(to)).toHaveLength(1);
    expect((await now()).state).toBe('given-up');
    expect(alarms.join()).toContain('通道不收这条消息');
  });

  test('stays away is an alarm after a quarter of an hour, and given up after a day', async () => {
    const to = await told();
    gateway.mood(...Array(200).fill(503));
    for (let passed = 0; passed <= LATE_AFTER_MS; passed += MINUTES) {
      await sender().sweep();
      expect(alarms).toEqual([]);
      server.clock.forward(1);
    }
    server.clock.forward(20);
    await sender().sweep();
    expect(alarms.join()).toMatch(/消息晚了 \d+ 分钟还没有送出/);
    for (let passed = 0; passed <= GIVE_UP_AFTER_MS; passed += 60 * MINUTES) {
      await sender().sweep();
      server.clock.forward(60);
    }
    expect(await now()).toMatchObject({ state: 'given-up', lastError: '网关答复 503' });
    const tries = sentTo(to).length;
    expect(tries).toBeLessThan(40);
    gateway.mood();
    await sender().sweep();
    expect(sentTo(to)).toHaveLength(tries);
    clerk = await signIn(server.base, clerk.username);
  });
});

describe('a sender that died', () => {
  const abandon = async () => {
    const row = await now();
    const leaseUntil = new Date(server.clock.now().getTime() + LEASE_MS).toISOString();
    await server.db.write(system('测试'), tx =>
      tx.keep(DeliveryEntity, { state: 'sending', attempts: 1, leaseUntil, nextAt: leaseUntil }, { id: row.id }),
    );
  };

  test('keeps its delivery as long as its lease, then another takes it over', async () => {
    const to = await told();
    await abandon();
    await sender().sweep();
    expect(sentTo(to)).toHaveLength(0);
    server.clock.forward(2);
    expect(await sender().sweep()).toBe(1);
    expect(sentTo(to)).toHaveLength(1);
  });

  test('and comes back too late does not undo what the other one did', async () => {
    const to = await told();
    gateway.mood('hang');
    const slow = sender('little').sweep();
    await vi.waitFor(() => expect(sentTo(to)).toHaveLength(1));
    server.clock.forward(2);
    expect(await sender().sweep()).toBe(1);
    await slow;
    expect(await now()).toMatchObject({ state: 'sent', attempts: 2 });
  });
});

test('without the setting nothing is put on its way', async () => {
  const plain = await startServer();
  await plain.db.write(system('测试'), tx =>
    tell(tx, { veteran: newId() }, 'progress', { kind: 'complaint', id: newId() }, { title: '题', body: '文' }),
  );
  expect(await plain.db.read.countBy(DeliveryEntity, {})).toBe(0);
  await plain.close();
});
