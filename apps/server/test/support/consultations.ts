import {
  type CaseFile,
  caseFileRoutes,
  consultationRoutes,
  type Given,
  type MyConsultation,
  myCaseRoutes,
  Problem,
  type ProblemReply,
  requestFor,
  siteRoutes,
} from '@vc/contract';
import type { CaseKind } from '@vc/domain';
import type { Person, TestServer } from './server.ts';
import { formOf } from './uploads.ts';

/** A question as staff see it. */
export const work = (who: Person, id: string) => who.call(consultationRoutes.work, { id });

/** A question as whoever knows its number and the end of a telephone finds it. */
export async function foundBy(server: TestServer, number: string, phoneTail: string): Promise<MyConsultation> {
  const { consultation } = await server.stranger.call(myCaseRoutes.lookup, { number, phoneTail });
  if (!consultation) throw new Error(`${number} is no question`);
  return consultation;
}

/** The bureau's sections, and how its questions are given out, checked and promised. */
export async function setUpConsultations(
  server: TestServer,
  settings: Partial<Omit<Given<typeof consultationRoutes.keepSettings>, 'version'>> & { sections: string[] },
): Promise<void> {
  const admin = await server.staff('admin');
  const { demo: _, ...site } = await admin.call(siteRoutes.site, {});
  const { sections, ...rest } = settings;
  await admin.call(siteRoutes.change, { ...site, sections });
  const { sections: __, ...now } = await admin.call(consultationRoutes.settings, {});
  await admin.call(consultationRoutes.keepSettings, { ...now, ...rest });
}

/** Uploads a file of a draft from a phone; gives its key. */
export async function caseFileFrom(
  phone: Person,
  base: string,
  bytes: Uint8Array | string,
  name: string,
  kind: CaseKind = 'consultation',
): Promise<string> {
  const { url, method } = requestFor(caseFileRoutes.upload, { kind });
  const answer = await fetch(`${base}${url}`, { method, headers: phone.headers, body: formOf(bytes, name) });
  const body = await answer.json();
  if (answer.status !== 200) throw new Error(JSON.stringify(body));
  return (body as { key: string }).key;
}

async function sendStaffFile(
  who: Person,
  base: string,
  request: { url: string; method: string },
  bytes: Uint8Array | string,
  name: string,
) {
  const answer = await fetch(`${base}${request.url}`, { method: request.method, headers: who.headers, body: formOf(bytes, name) });
  const said = await answer.json();
  if (answer.status === 200) return said as CaseFile;
  const { code, message, fields } = said as ProblemReply;
  throw new Problem(code, message, fields);
}

/** Uploads a file for the answer to a question. Rejects with the Problem that it ends with. */
export const answerFileFrom = (clerk: Person, base: string, id: string, bytes: Uint8Array | string, name: string): Promise<CaseFile> =>
  sendStaffFile(clerk, base, requestFor(consultationRoutes.answerFile, { id }), bytes, name);

/** Uploads the picture of a letter that is to be entered. */
export const letterFileFrom = (clerk: Person, base: string, bytes: Uint8Array | string, name: string): Promise<CaseFile> =>
  sendStaffFile(clerk, base, requestFor(consultationRoutes.enterFile, {}), bytes, name);
