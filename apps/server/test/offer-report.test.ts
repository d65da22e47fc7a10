import { contentRoutes, offerReportRoutes } from '@vc/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, newDesk, publish } from './support/factories.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: Desk;
beforeAll(async () => {
  server = await startServer();
  desk = await newDesk(server);
});
afterEach(() => server.clock.set('2026-11-23'));
afterAll(() => server.close());

const tasks = async () => (await desk.editor.call(offerReportRoutes.list, { state: 'open', limit: 100 })).items;

describe('“商家不认？”', () => {
  test('becomes a task for staff with a day by which it is looked into, and its outcome is kept', async () => {
    const { id } = await publish(desk, 'merchant', { title: '不认证件的店' });
    const phone = await server.device();
    const { dueOn } = await phone.call(offerReportRoutes.report, { id, reason: 'refused', note: '店员说没听过' });
    expect(dueOn).toBe('2026-11-26');
    const task = (await tasks()).find(({ contentId }) => contentId === id);
    expect(task).toMatchObject({ title: '不认证件的店', reason: 'refused', note: '店员说没听过', late: false, may: ['settle'] });
    const settled = await desk.editor.call(offerReportRoutes.settle, {
      id: task?.id ?? '',
      version: task?.version ?? 0,
      outcome: 'kept',
      finding: '已向店长说明，店员重新培训',
    });
    expect([settled.state, settled.may, settled.history.at(-1)?.note]).toEqual([
      'settled',
      [],
      '已同商家说清，照常优惠：已向店长说明，店员重新培训',
    ]);
    expect((await tasks()).map(({ contentId }) => contentId)).not.toContain(id);
    const again = { id: settled.id, version: settled.version, outcome: 'kept' as const, finding: '再来' };
    expect((await desk.editor.refused(offerReportRoutes.settle, again)).code).toBe('wrong_state');
  });

  test('is late when nobody looked into it in time', async () => {
    const { id } = await publish(desk, 'merchant');
    await (await server.device()).call(offerReportRoutes.report, { id, reason: 'closed' });
    const before = (await desk.editor.call(offerReportRoutes.list, {})).late;
    server.clock.set('2026-11-27', '09:00');
    const editor = await server.staff('editor');
    const list = await editor.call(offerReportRoutes.list, { state: 'open' });
    expect(list.late).toBeGreaterThan(before);
    expect(list.items.find(({ contentId }) => contentId === id)?.late).toBe(true);
  });
});

describe('a device', () => {
  test('reports the same offer once while it is open, and again when it has been settled', async () => {
    const desk2 = await newDesk(server);
    const { id } = await publish(desk2, 'merchant');
    const phone = await server.device();
    await phone.call(offerReportRoutes.report, { id, reason: 'refused' });
    expect((await phone.refused(offerReportRoutes.report, { id, reason: 'closed' })).code).toBe('duplicate');
    const [task] = (await desk2.editor.call(offerReportRoutes.list, { state: 'open', limit: 100 })).items.filter(
      row => row.contentId === id,
    );
    await desk2.editor.call(offerReportRoutes.settle, {
      id: task?.id ?? '',
      version: task?.version ?? 0,
      outcome: 'mended',
      finding: '电话已改',
    });
    await phone.call(offerReportRoutes.report, { id, reason: 'contact' });
  });

  test('reports five offers a day, then has to wait', async () => {
    const desk2 = await newDesk(server);
    const phone = await server.device();
    const shops: string[] = [];
    for (let i = 0; i < 6; i++) shops.push((await publish(desk2, 'merchant')).id);
    for (const id of shops.slice(0, 5)) await phone.call(offerReportRoutes.report, { id, reason: 'refused' });
    const sixth = { id: shops[5] ?? '', reason: 'refused' as const };
    expect((await phone.refused(offerReportRoutes.report, sixth)).code).toBe('too_many');
    server.clock.set('2026-11-24', '11:00');
    await phone.call(offerReportRoutes.report, sixth);
  });

  test('reports only what can be reported, while it is public', async () => {
    const desk2 = await newDesk(server);
    const phone = await server.device();
    const guide = await publish(desk2, 'guide');
    expect((await phone.refused(offerReportRoutes.report, { id: guide.id, reason: 'refused' })).code).toBe('not_found');
    const shop = await publish(desk2, 'merchant');
    await desk2.reviewer.call(contentRoutes.withdraw, { id: shop.id, version: shop.version, reason: '停业' });
    expect((await phone.refused(offerReportRoutes.report, { id: shop.id, reason: 'refused' })).code).toBe('not_found');
  });
});
