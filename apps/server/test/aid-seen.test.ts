import { aidWorkRoutes } from '@vc/contract';
import { aidStates, aidSteps, reachable } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AidDesk, aidActs, fileAid, newAidDesk, steady } from './support/aid.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let desk: AidDesk;
beforeAll(async () => {
  server = await startServer();
  desk = await newAidDesk(server);
});
afterAll(() => server.close());

test('the step table reaches every state', () => {
  expect([...reachable(aidSteps, 'filed')].sort()).toEqual(Object.keys(aidStates).sort());
});

describe('what is seen of an application', () => {
  test('a colleague who does not work on a case sees how far it is, not what it tells; whole numbers need a reason and leave a line', async () => {
    const { id, form } = await fileAid(await server.device(), server.base, { name: '钱小心', story: '只给承办人看' });
    await aidActs.accept(desk.clerk, id);
    const onlooker = await steady(server, 'clerk');
    const seen = JSON.stringify(await onlooker.call(aidWorkRoutes.work, { id }));
    for (const secret of ['钱小心', '只给承办人看', form.idNumber, form.phone]) expect(seen).not.toContain(secret);
    expect((await onlooker.refused(aidWorkRoutes.look, { id, reason: '好奇' })).code).toBe('forbidden');
    const whole = await desk.clerk.call(aidWorkRoutes.look, { id, reason: '核对身份证' });
    expect(whole).toMatchObject({ idNumber: form.idNumber, phone: form.phone, card: null });
    const { history } = await desk.clerk.call(aidWorkRoutes.work, { id });
    expect(history.at(-1)).toMatchObject({ act: '查看完整个人信息', note: '核对身份证' });
  });
});

describe('the notice of a decision', () => {
  test('is there as a Word document and a PDF for the person and those who work on it, and not before', async () => {
    server.clock.set('2026-12-04');
    const phone = await server.device();
    const { id } = await fileAid(phone, server.base);
    await aidActs.accept(desk.clerk, id);
    await aidActs.check(desk.clerk, id, { on: '2026-12-04' });
    expect((await phone.fetch(`/api/my/aid/${id}/notice?format=docx`)).status).toBe(409);
    await aidActs.decline(desk.reviewer, id);
    for (const who of [phone, desk.reviewer, desk.clerk]) {
      const at = who === phone ? `/api/my/aid/${id}` : `/api/staff/aid/${id}`;
      const word = await who.fetch(`${at}/notice?format=docx`);
      expect(word.status).toBe(200);
      expect(decodeURIComponent(word.headers.get('content-disposition') ?? '')).toMatch(/困难帮扶告知书（困帮告〔2026〕\d+号）\.docx/);
    }
    const print = await phone.fetch(`/api/my/aid/${id}/notice?format=pdf`);
    expect([200, 501]).toContain(print.status);
  });
});
