import { foiRoutes as routes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paper } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let clerk: Person;
beforeAll(async () => {
  server = await startServer();
  clerk = await server.staff('clerk');
});
afterAll(() => server.close());

const application = paper('2026-09-18');

describe('an application for information', () => {
  test('is due twenty working days after it came in, holidays and make-up days counted (条例第三十三条)', async () => {
    const { registrationNumber, dueOn, late, may, history } = await clerk.call(routes.receive, application);
    // Five from Sunday 20 September (worked) to 中秋, 28 to 30 September, 8 and 9 October, Saturday the 10th (worked), nine more.
    expect([registrationNumber, dueOn, late, may]).toEqual([
      '2026-001',
      '2026-10-22',
      true,
      expect.arrayContaining(['ask-correction', 'ask-opinion', 'draft']),
    ]);
    expect(history.map(({ act }) => act)).toEqual(['收到申请']);
  });

  test('ends once, with an outcome of the statutory leaves, on a day between receipt and today', async () => {
    const { id, version } = await clerk.call(routes.receive, application);
    for (const answeredOn of ['2026-09-17', '2026-11-24'] as const)
      expect((await clerk.refused(routes.reply, { id, version, outcome: 'granted', answeredOn })).fields[0]?.field).toBe('answeredOn');
    const wrong = { id, version, outcome: 'maybe', answeredOn: '2026-10-09' as const };
    expect((await clerk.refused(routes.reply, wrong)).fields[0]?.field).toBe('outcome');
    const done = await clerk.call(routes.reply, { id, version, outcome: 'granted', answeredOn: '2026-10-09' });
    expect([done.outcome, done.answeredOn, done.late, done.may]).toEqual(['granted', '2026-10-09', false, ['serve', 'proactive']]);
    const again = { id, version: done.version, outcome: 'partial', answeredOn: '2026-10-10' as const };
    expect((await clerk.refused(routes.reply, again)).code).toBe('wrong_state');
    expect((await clerk.refused(routes.reply, { ...again, version })).code).toBe('stale');
  });

  test('keeps the number the bureau gave it, which nobody else may have', async () => {
    await clerk.call(routes.receive, { ...application, registrationNumber: '2026-003' });
    expect((await clerk.refused(routes.receive, { ...application, registrationNumber: '2026-003' })).code).toBe('duplicate');
    // The next free number steps over the one that is taken.
    expect((await clerk.call(routes.receive, application)).registrationNumber).toBe('2026-004');
  });

  test('cannot come in tomorrow, from nobody, about nothing', async () => {
    expect((await clerk.refused(routes.receive, { ...application, arrivedOn: '2026-11-24' })).fields[0]?.field).toBe('arrivedOn');
    const empty = {
      applicantClass: 'company',
      name: '王',
      channel: 'in-person',
      title: ' ',
      arrivedOn: '2026-9-1',
    } as unknown as typeof application;
    expect((await clerk.refused(routes.receive, empty)).fields.map(({ field }) => field).sort()).toEqual([
      'applicantClass',
      'arrivedOn',
      'title',
    ]);
  });

  test('stands in the list by what is due first, page after page; finished ones by the day they were finished', async () => {
    for (const day of ['10', '08', '09'] as const) await clerk.call(routes.receive, { ...application, arrivedOn: `2026-11-${day}` });
    const open: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await clerk.call(routes.list, { view: 'open', limit: 2, cursor });
      open.push(...page.items.map(({ dueOn }) => dueOn));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(open).toEqual([...open].sort());
    expect(open).toHaveLength(6);
    const { items } = await clerk.call(routes.list, { view: 'finished' });
    expect(items.map(({ answeredOn }) => answeredOn)).toEqual(['2026-10-09']);
  });
});
