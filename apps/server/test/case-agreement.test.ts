import { caseRoutes, consultationRoutes, foiRoutes } from '@vc/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CaseEntity } from '../src/case/index.ts';
import { system } from '../src/platform/actor.ts';
import { caseDisagreements } from './support/case-agreement.ts';
import { answer, answerComplaint, ask, complain, paper } from './support/factories.ts';
import { apply } from './support/foi.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let clerk: Person;
beforeAll(async () => {
  server = await startServer();
  clerk = await server.staff('clerk', 'reviewer');
});
afterAll(() => server.close());

const change = (id: string, values: Partial<CaseEntity>) =>
  server.db.write(system('测试'), async tx => tx.saveRow(Object.assign(await tx.lock(CaseEntity, { id }), values)));

test('every case and its record agree, from the first day to the last', async () => {
  const phone = await server.device();
  const [open, answered, again] = [await ask(phone), await ask(phone), await ask(phone)];
  for (const { id } of [answered, again]) await answer(clerk, id);
  await phone.call(consultationRoutes.rate, { id: again.id, rating: 'dissatisfied', reason: '没有说清楚' });
  const [, settled] = [await complain(phone), await complain(phone)];
  await answerComplaint(clerk, settled.id);
  await apply(phone);
  await clerk.call(foiRoutes.receive, paper('2026-11-20'));
  await clerk.call(caseRoutes.take, { id: open.id, version: (await clerk.call(caseRoutes.one, { id: open.id })).version });
  expect(await caseDisagreements(server, 'consultation', 'foi', 'complaint', 'aid')).toEqual([]);
});

test('where they do not agree it is said', async () => {
  const { id, dueOn } = await ask(await server.device());
  await clerk.call(caseRoutes.take, { id, version: (await clerk.call(caseRoutes.one, { id })).version });
  await change(id, { dueOn: '2026-12-24', phase: 'received', holderName: null });
  expect((await caseDisagreements(server, 'consultation')).map(line => line.split(': ')[1])).toEqual([
    '承办人只有一半',
    '超期提醒不在期限之后',
    '有人承办还写着已收到',
    `dueOn ${dueOn} ≠ 2026-12-24`,
  ]);
});
