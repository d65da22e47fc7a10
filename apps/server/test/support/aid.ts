import {
  type AidDraft,
  type AidDraftForm,
  type AidWork,
  aidDraftRoutes,
  aidRoutes,
  aidWorkRoutes,
  type CaseFile,
  caseFileRoutes,
  type Given,
  Problem,
  type ProblemReply,
  requestFor,
} from '@vc/contract';
import {
  type AidKindKey,
  aidAccountConsent,
  aidBehalfConsent,
  aidKindOf,
  aidNotice,
  aidSensitiveConsent,
  type StaffRole,
} from '@vc/domain';
import { Person, signIn, type TestServer } from './server.ts';
import { formOf, photograph } from './uploads.ts';

export type Phone = Person;

let serial = 0;

/** An identity number with the right check digit, another one each time. */
export function newIdNumber(): string {
  const body = `3304831970010${String(1 + (serial % 9))}${String(100 + (serial++ % 900))}`.slice(0, 17).padEnd(17, '1');
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return body + '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11];
}

/** Uploads a paper from a phone. Rejects with the Problem that it ends with. */
export async function sendPaper(
  phone: Phone,
  base: string,
  use: 'identity' | 'evidence' = 'evidence',
  bytes?: Uint8Array,
  name = '照片.jpg',
): Promise<CaseFile> {
  const { url, method } = requestFor(caseFileRoutes.upload, { kind: 'aid', use });
  const answer = await fetch(`${base}${url}`, {
    method,
    headers: phone.headers,
    body: formOf(bytes ?? (await photograph(640, 400)), name),
  });
  const body = await answer.json();
  if (answer.status === 200) return body as CaseFile;
  const { code, message, fields } = body as ProblemReply;
  throw new Problem(code, message, fields);
}

/** A form in which nothing is missing but its papers. */
export const filledForm = (over: Partial<AidDraftForm> = {}): AidDraftForm => ({
  kind: 'life',
  relation: 'self',
  helperName: '',
  helperPhone: '',
  name: '欧阳建国',
  idNumber: newIdNumber(),
  phone: '13800001234',
  town: '崇福镇',
  household: '3',
  income: '2100.50',
  story: '妻子长期生病，靠低保和零工过日子',
  papers: [],
  ...over,
});

/** The papers that a kind cannot be filed without. */
export async function neededPapers(phone: Phone, base: string, kind: AidKindKey): Promise<AidDraftForm['papers']> {
  const papers: AidDraftForm['papers'] = [];
  for (const { key, identity } of aidKindOf(kind).materials.filter(({ needed }) => needed))
    papers.push({ material: key, key: (await sendPaper(phone, base, identity ? 'identity' : 'evidence')).key });
  return papers;
}

let drafts = 0;
export const startDraft = (phone: Phone, form: AidDraftForm): Promise<AidDraft> =>
  phone.call(aidDraftRoutes.start, { clientKey: `aid-draft-${++drafts}`, form });

export const consents = (form: Pick<AidDraftForm, 'relation'>) => ({
  notice: aidNotice.version,
  sensitive: aidSensitiveConsent.version,
  ...(form.relation === 'self' ? {} : { behalf: aidBehalfConsent.version }),
});

/** Files an application that lacks nothing. */
export async function fileAid(phone: Phone, base: string, over: Partial<AidDraftForm> = {}, again?: string) {
  const form = filledForm(over);
  const papers = over.papers ?? (await neededPapers(phone, base, form.kind as AidKindKey));
  const draft = await startDraft(phone, { ...form, papers });
  const receipt = await phone.call(aidDraftRoutes.file, { id: draft.id, version: draft.version, ...consents(form), again: again ?? null });
  return { ...receipt, form: { ...form, papers }, draft };
}

export interface AidDesk {
  clerk: Person;
  reviewer: Person;
  deputy: Person;
}
/** Somebody at work for days: signs in again when the session has ended meanwhile. */
export async function steady(server: TestServer, ...roles: StaffRole[]): Promise<Person> {
  const first = await server.staff(...roles);
  let now: Person = first;
  const again = async <T>(act: (who: Person) => Promise<T>, ended: (done: T) => boolean): Promise<T> => {
    const done = await act(now).catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'sign_in') return null;
      throw error;
    });
    if (done !== null && !ended(done)) return done;
    now = await signIn(server.base, first.username);
    return act(now);
  };
  const steadily = Object.assign(new Person(server.base), {
    call: (route: Parameters<Person['call']>[0], input: never) =>
      again(
        who => who.call(route, input),
        () => false,
      ),
    refused: (route: Parameters<Person['refused']>[0], input: never) =>
      again(
        who => who.refused(route, input),
        ({ code }) => code === 'sign_in',
      ),
    fetch: (url: string, options?: Parameters<Person['fetch']>[1]) =>
      again(
        who => who.fetch(url, options),
        ({ status }) => status === 401,
      ),
  }) as Person;
  return Object.defineProperty(steadily, 'headers', { get: () => now.headers });
}

export async function newAidDesk(server: TestServer): Promise<AidDesk> {
  return { clerk: await steady(server, 'clerk'), reviewer: await steady(server, 'reviewer'), deputy: await steady(server, 'deputy') };
}

const work = (who: Person, id: string) => who.call(aidWorkRoutes.work, { id });

/** Acts of staff upon the case as it stands. */
export const aidActs = {
  accept: async (who: Person, id: string) => who.call(aidWorkRoutes.accept, { id, version: (await work(who, id)).version }),
  ask: async (who: Person, id: string, over: Partial<Given<typeof aidWorkRoutes.ask>> = {}) =>
    who.call(aidWorkRoutes.ask, { id, version: (await work(who, id)).version, missing: '身份证背面照片', by: '2026-12-10', ...over }),
  check: async (who: Person, id: string, over: Partial<Given<typeof aidWorkRoutes.check>> = {}) => {
    const { version, conditions } = await work(who, id);
    const met = conditions.map(({ key }) => key);
    return who.call(aidWorkRoutes.check, {
      id,
      version,
      on: '2026-11-24',
      visitors: '老李、小周',
      notes: '家住两间平房，情况属实',
      met,
      yuan: 3000,
      ...over,
    });
  },
  grant: async (who: Person, id: string, yuan = 3000) =>
    who.call(aidWorkRoutes.grant, { id, version: (await work(who, id)).version, yuan, reason: '符合条件，收入低于当地标准' }),
  decline: async (who: Person, id: string) =>
    who.call(aidWorkRoutes.decline, { id, version: (await work(who, id)).version, ground: 'standard', reason: '家庭收入高于当地标准' }),
  post: async (who: Person, id: string) => who.call(aidWorkRoutes.post, { id, version: (await work(who, id)).version }),
  pay: async (who: Person, id: string, over: Partial<Given<typeof aidWorkRoutes.pay>> = {}) =>
    who.call(aidWorkRoutes.pay, {
      id,
      version: (await work(who, id)).version,
      yuan: 3000,
      on: '2026-12-02',
      voucher: '银付 2026-118',
      ...over,
    }),
};

/** Fills in where to pay. */
export async function giveAccount(phone: Phone, id: string) {
  const { version } = await phone.call(aidRoutes.mineOne, { id });
  const given = {
    id,
    version,
    bank: '农业银行崇福支行',
    holder: '欧阳建国',
    number: '6228 4800 0000 0000 018',
    consent: aidAccountConsent.version,
  };
  return phone.call(aidRoutes.card, given);
}

/** Takes a filed case as far as a state. */
export async function takeTo(
  server: TestServer,
  desk: AidDesk,
  phone: Phone,
  id: string,
  state: 'accepted' | 'checked' | 'granted' | 'publicity' | 'paid',
): Promise<AidWork> {
  let now = await aidActs.accept(desk.clerk, id);
  if (state === 'accepted') return now;
  now = await aidActs.check(desk.clerk, id, { on: server.clock.today() });
  if (state === 'checked') return now;
  now = await aidActs.grant(desk.reviewer, id);
  if (state === 'granted') return now;
  now = await aidActs.post(desk.reviewer, id);
  await giveAccount(phone, id);
  if (state === 'publicity') return work(desk.reviewer, id);
  return now;
}

/** The same from a phone of its own. */
export async function fileAidAnew(server: Pick<TestServer, 'device' | 'base'>, over: Partial<AidDraftForm> = {}, again?: string) {
  const phone = await server.device();
  return { phone, ...(await fileAid(phone, server.base, over, again)) };
}
