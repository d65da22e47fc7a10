import { type CaseFile, consultationRoutes, offerReportRoutes, type Reply, caseFileRoutes as routes, signUpRoutes } from '@vc/contract';
import type { CaseKind, Day } from '@vc/domain';
import { CaseEntity, keepCase, openCase, personIndexes } from '../../src/case/index.ts';
import { system } from '../../src/platform/actor.ts';
import { hashToken, newId } from '../../src/platform/ids.ts';
import { type Desk, publish, validFields } from './factories.ts';
import type { Person, TestServer } from './server.ts';
import { formOf, png } from './uploads.ts';

export const NAME = '欧阳晓军';
export const PHONE = '13800007788';

export const newActivity = (desk: Desk) =>
  publish(desk, 'activity', { title: '清明祭扫志愿服务', fields: { ...validFields.activity?.('2026-12-31'), capacity: 50 } });

export const signUp = (device: Person, id: string) => device.call(signUpRoutes.join, { id, name: NAME, phone: PHONE });

/** A file of a draft that has not been filed. */
export async function draftFile(
  server: TestServer,
  device: Person,
  kind: CaseKind = 'aid',
  use: 'evidence' | 'identity' = 'identity',
): Promise<CaseFile> {
  const answer = await fetch(`${server.base}/api/my/case-files?kind=${kind}&use=${use}`, {
    method: 'POST',
    headers: device.headers,
    body: formOf(await png(), '身份证.png'),
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()) as Reply<typeof routes.upload>;
}

/** The id of the device that holds this session. */
export async function idOf(server: TestServer, device: Person): Promise<string> {
  const token = (device.headers.authorization ?? '').replace('Bearer ', '');
  const [row]: { holderId: string }[] = await server.db.read.query('SELECT holderId FROM session WHERE tokenHash = ?', [hashToken(token)]);
  return row?.holderId as string;
}

/** A record of a case of this device, as every kind keeps it beside its own row. */
export const recordCase = (server: TestServer, veteranId: string, id: string, kind: CaseKind) =>
  server.db.write(system('测试'), async tx => {
    if (await tx.find(CaseEntity, { id })) return;
    await openCase(tx, id, {
      kind,
      number: `测试-${id.slice(-8)}`,
      veteranId,
      title: '抚恤补助',
      clockFrom: '2026-11-02',
      dueOn: '2026-11-20',
      dueProvisional: false,
      ...personIndexes(tx.vault, { phone: PHONE }),
    });
  });

/** Ends a case, however its kind does that. */
export const endCase = (server: TestServer, id: string, closedOn: Day) =>
  server.db.write(system('测试'), tx =>
    keepCase(tx, id, { closedOn, answeredOn: closedOn, dueOn: null, phase: 'answered', stateWords: '已答复' }),
  );

/** Does everything that a device may do, and gives the consultation's id. */
export async function usePlatform(device: Person, activity: string, merchant: string): Promise<string> {
  await signUp(device, activity);
  await device.call(offerReportRoutes.report, { id: merchant, reason: 'refused', note: '说只收现金' });
  const { id } = await device.call(consultationRoutes.ask, {
    category: 'pension',
    question: '优待证丢了怎么补办？',
    name: NAME,
    phone: PHONE,
    anonymous: false,
    clientKey: `own-data-${newId()}`,
  });
  return id;
}
