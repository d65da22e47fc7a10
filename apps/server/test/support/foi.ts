import {
  type CaseFile,
  caseFileRoutes,
  type FoiCase,
  foiActRoutes,
  foiFileRoutes,
  foiRoutes,
  type Given,
  type MyFoi,
  myFoiRoutes,
  type Route,
  requestFor,
} from '@vc/contract';
import type { StaffRole } from '@vc/domain';
import { system } from '../../src/platform/actor.ts';
import { StaffService } from '../../src/session/staff.service.ts';
import { PASSWORD, type Person, signIn, type TestServer } from './server.ts';
import { formOf } from './uploads.ts';

export const NAME = '欧阳卫东';
export const PHONE = '13900001357';
export const ID_NUMBER = '330483196505120013';

let filed = 0;

/** An application from a phone that lacks nothing. */
export const application = (over: Partial<Given<typeof myFoiRoutes.apply>> = {}): Given<typeof myFoiRoutes.apply> => ({
  applicantClass: 'natural',
  name: NAME,
  proof: 'resident',
  proofNumber: ID_NUMBER,
  phone: PHONE,
  title: '2025年度优抚资金分配说明',
  wanted: '各镇街道分配到的金额和依据',
  form: 'electronic',
  way: 'platform',
  agreed: true,
  clientKey: `test-foi-${++filed}`,
  ...over,
});

export async function apply(phone: Person, over: Partial<Given<typeof myFoiRoutes.apply>> = {}) {
  return phone.call(myFoiRoutes.apply, application(over));
}

let hired = 0;
/** Somebody of a section. */
export async function staffOf(server: TestServer, section: string, ...roles: StaffRole[]): Promise<Person> {
  const username = `section${++hired}`;
  await server.app.get(StaffService).add(system('测试'), { username, name: `科室同事${hired}`, section, roles, password: PASSWORD });
  return signIn(server.base, username);
}

type ActName = keyof typeof foiActRoutes;

/** Does something with an application as it stands now; gives it as it then stands. */
export async function act<N extends ActName>(who: Person, id: string, name: N, input: object = {}): Promise<FoiCase> {
  const { version } = await who.call(foiRoutes.one, { id });
  return who.call(foiActRoutes[name] as Route, { id, version, ...input } as never) as Promise<FoiCase>;
}

/** As `act`, but the problem that it ends with. */
export async function refusedAct(who: Person, id: string, name: ActName, input: object = {}) {
  const { version } = await who.call(foiRoutes.one, { id });
  return who.refused(foiActRoutes[name] as Route, { id, version, ...input } as never);
}

/** Writes, submits and signs a reply. */
export async function reply(
  clerk: Person,
  signer: Person,
  id: string,
  ending: string,
  text = '答复如下。',
  files: string[] = [],
): Promise<FoiCase> {
  await act(clerk, id, 'draft', { ending, text, files });
  await act(clerk, id, 'submit');
  return act(signer, id, 'approve');
}

export const mine = (phone: Person, id: string): Promise<MyFoi> => phone.call(myFoiRoutes.one, { id });

async function sent(who: Person, base: string, route: Route, input: object, bytes: Uint8Array | string, name: string): Promise<Response> {
  const { url, method } = requestFor(route, input as Record<string, unknown>);
  return fetch(`${base}${url}`, { method, headers: who.headers, body: formOf(bytes, name) });
}

/** Sends a file to an application as staff; rejects unless it is taken. */
export async function staffFile(
  who: Person,
  base: string,
  id: string,
  use: string,
  bytes: Uint8Array | string,
  name: string,
): Promise<CaseFile> {
  const answer = await sent(who, base, foiFileRoutes.upload, { id, use }, bytes, name);
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()) as CaseFile;
}

export async function phoneFile(phone: Person, base: string, use: string, bytes: Uint8Array, name: string): Promise<CaseFile> {
  const answer = await sent(phone, base, caseFileRoutes.upload, { kind: 'foi', use }, bytes, name);
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()) as CaseFile;
}
