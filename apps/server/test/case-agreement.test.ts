import { caseRoutes } from '@vc/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CaseEntity, openCase } from '../src/case/index.ts';
import { ConsultationEntity } from '../src/consultation/index.ts';
import { system } from '../src/platform/actor.ts';
import { caseDisagreements } from './support/case-agreement.ts';
import { ask } from './support/factories.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** A question whose record is opened as `openCase` does it. */
async function question(): Promise<string> {
  const { id } = await ask(await server.device());
  const { receipt, veteranId, askedOn, dueOn, dueProvisional } = (await server.db.read.findOneBy(ConsultationEntity, {
    id,
  })) as ConsultationEntity;
  await server.db.write(system('测试'), async tx => {
    if (await tx.find(CaseEntity, { id })) return;
    await openCase(tx, id, { kind: 'consultation', number: receipt, veteranId, title: '问', clockFrom: askedOn, dueOn, dueProvisional });
  });
  return id;
}

const change = (id: string, values: Partial<CaseEntity>) =>
  server.db.write(system('测试'), async tx => tx.saveRow(Object.assign(await tx.lock(CaseEntity, { id }), values)));

test('a case and its record agree, and where they do not it is said', async () => {
  const id = await question();
  const clerk = await server.staff('clerk');
  await clerk.call(caseRoutes.take, { id, version: (await clerk.call(caseRoutes.one, { id })).version });
  expect(await caseDisagreements(server, 'consultation')).toEqual([]);

  const { dueOn } = (await server.db.read.findOneBy(CaseEntity, { id })) as CaseEntity;
  await change(id, { dueOn: '2026-12-24', phase: 'received', holderName: null });
  expect((await caseDisagreements(server, 'consultation')).map(line => line.split(': ')[1])).toEqual([
    '承办人只有一半',
    '超期提醒不在期限之后',
    '有人承办还写着已收到',
    `dueOn ${dueOn} ≠ 2026-12-24`,
  ]);
});
