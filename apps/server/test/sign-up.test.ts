import { contentRoutes, signUpRoutes } from '@vc/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, newDesk, publish, validFields } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
});
afterEach(() => server.clock.set('2026-11-23'));
afterAll(() => server.close());

const activity = (capacity: number, over: Record<string, unknown> = {}) =>
  publish(desk, 'activity', { fields: { ...validFields.activity?.('2026-12-31'), capacity, ...over } });
const join = (phone: Person, id: string, name = '王某') => phone.call(signUpRoutes.join, { id, name, phone: '13800001234' });
const devices = (n: number) => Promise.all(Array.from({ length: n }, () => server.device()));

describe('places', () => {
  test('are given once each, however many ask in the same moment', async () => {
    const { id } = await activity(7);
    const results = await Promise.allSettled((await devices(50)).map(phone => join(phone, id)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
    for (const result of results) if (result.status === 'rejected') expect(result.reason.code).toBe('wrong_state');
    const places = await server.stranger.call(signUpRoutes.places, { id });
    expect(places).toMatchObject({ capacity: 7, taken: 7, closed: 'full', mine: null });
  });

  test('a device that asks twice, even at once, holds one', async () => {
    const { id } = await activity(5);
    const phone = await server.device();
    await Promise.all([join(phone, id), join(phone, id), join(phone, id)]);
    const places = await phone.call(signUpRoutes.mine, { id });
    expect(places).toMatchObject({ taken: 1, mine: { name: '王某', phone: '138****1234', may: ['cancel'] } });
  });

  test('one given back is free for the next, and can be taken again', async () => {
    const { id } = await activity(1);
    const [first, second] = (await devices(2)) as [Person, Person];
    await join(first, id);
    expect((await second.refused(signUpRoutes.join, { id, name: '李某', phone: '13800004321' })).message).toContain('报满');
    expect(await first.call(signUpRoutes.cancel, { id })).toMatchObject({ taken: 0, closed: null, mine: null });
    expect((await first.refused(signUpRoutes.cancel, { id })).code).toBe('not_found');
    await join(second, id, '李某');
    await second.call(signUpRoutes.cancel, { id });
    expect(await join(first, id)).toMatchObject({ taken: 1, closed: 'full' });
  });

  test('are taken until the last day of sign-up, not after it', async () => {
    const { id } = await activity(5, { deadline: '2026-11-24' });
    const [first, second] = (await devices(2)) as [Person, Person];
    server.clock.set('2026-11-24');
    await join(first, id);
    server.clock.set('2026-11-25');
    expect((await second.refused(signUpRoutes.join, { id, name: '李某', phone: '13800004321' })).message).toContain('截止');
    expect(await first.call(signUpRoutes.mine, { id })).toMatchObject({ closed: 'over', mine: { name: '王某' } });
  });

  test('are for what offers them, while it is public', async () => {
    const news = await publish(desk, 'news');
    expect((await server.stranger.refused(signUpRoutes.places, { id: news.id })).code).toBe('not_found');
    const item = await activity(5);
    await desk.reviewer.call(contentRoutes.withdraw, { id: item.id, version: item.version, reason: '改期' });
    const phone = await server.device();
    expect((await phone.refused(signUpRoutes.join, { id: item.id, name: '王某', phone: '13800001234' })).code).toBe('not_found');
  });
});

describe('staff', () => {
  test('see who signed up, page by page, the number masked; the whole number for a reason that stays on record', async () => {
    const { id } = await activity(10);
    const phones = await devices(3);
    for (const [i, phone] of phones.entries()) await join(phone, id, `第${i + 1}位`);
    await phones[1]?.call(signUpRoutes.cancel, { id });
    const first = await desk.editor.call(signUpRoutes.list, { id, limit: 2 });
    const rest = await desk.editor.call(signUpRoutes.list, { id, limit: 2, cursor: first.next ?? '' });
    expect([...first.items, ...rest.items].map(({ name, phone, state }) => [name, phone, state])).toEqual([
      ['第1位', '138****1234', 'joined'],
      ['第2位', '138****1234', 'cancelled'],
      ['第3位', '138****1234', 'joined'],
    ]);
    expect([first.capacity, first.taken, rest.next]).toEqual([10, 2, null]);
    const looked = await desk.editor.call(signUpRoutes.look, { id: first.items[0]?.id ?? '', reason: '通知改期' });
    expect(looked.phone).toBe('13800001234');
    const history = await server.db.read.query('SELECT act, note FROM history WHERE subjectId = ? ORDER BY id', [first.items[0]?.id]);
    expect(history.map((line: { act: string; note: string | null }) => [line.act, line.note])).toEqual([
      ['join', null],
      ['look', '通知改期'],
    ]);
  });
});
