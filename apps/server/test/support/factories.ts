import {
  type ContentWork,
  caseFileRoutes,
  consultationRoutes,
  contentRoutes,
  type Given,
  kindOf,
  type ReceiptReply,
  requestFor,
  siteRoutes,
} from '@vc/contract';
import { approvalSteps, type Day, isSigning } from '@vc/domain';
import type { Person, TestServer } from './server.ts';
import { formOf } from './uploads.ts';

type Draft = Given<typeof contentRoutes.create>;

const BODY = '<p>这是一段足够长的正文，说明谁可以享受、怎么办理、到哪里去问。</p>';

/** Fields that satisfy each kind, so that a test says only what it is about. */
export const validFields: Record<string, (day: Day) => Record<string, unknown>> = {
  policy: () => ({ issuer: '民政部', documentNumber: '民发〔2011〕110号', issuedOn: '2011', validity: 'valid' }),
  interpretation: () => ({ form: 'qa', interpreter: '优抚科' }),
  job: day => ({
    employer: '演示公司',
    vacancies: 5,
    payFrom: 5000,
    payTo: 7000,
    address: '演示路',
    deadline: day,
    contact: '0573-88010000',
    verifiedBy: '就业创业科',
    verifiedOn: '2026-11-02',
  }),
  guide: () => ({
    who: '退役军人',
    materials: '身份证',
    steps: '到窗口',
    timeLimit: '当场',
    where: '镇街服务站',
    contact: '0573-88010000',
  }),
  training: day => ({
    provider: '演示学校',
    who: '退役军人',
    startsOn: day,
    endsOn: day,
    seats: 30,
    fee: 'free',
    deadline: day,
    address: '演示路',
    contact: '0573-88010000',
  }),
  base: () => ({ host: '演示园', offers: '工位和指导', who: '退役军人', address: '演示路', contact: '0573-88010000' }),
  merchant: () => ({
    merchant: '演示面馆',
    offer: '八折',
    who: '退役军人',
    accepts: 'any',
    address: '演示路',
    contact: '0573-88010000',
    verifiedOn: '2026-10-08',
    latitude: 30.63,
    longitude: 120.56,
  }),
  activity: day => ({
    organiser: '演示站',
    heldOn: day,
    address: '演示路',
    capacity: 20,
    deadline: day,
    contact: '0573-88010000',
  }),
  'role-model': () => ({ person: '王某', honour: '优秀共产党员', consentBy: '本人', consentOn: '2026-10-08' }),
  settlement: () => ({ issuer: '本局', who: '退役士兵', contact: '0573-88010000' }),
  news: () => ({ issuer: '本局' }),
  announcement: () => ({ issuer: '本局' }),
  organisation: () => ({ unit: '优抚科', contact: '0573-88010000' }),
  finance: () => ({ year: 2026, unit: '本局' }),
  personnel: () => ({ issuer: '本局' }),
  report: () => ({ year: 2025 }),
};

/** Categories that tests count on; other kinds take their first. */
const ownCategory: Record<string, string> = { policy: 'pension', interpretation: 'pension', guide: 'preference', report: 'summary' };
const categoryOf = (kind: string): string | null => ownCategory[kind] ?? Object.keys(kindOf(kind)?.categories ?? {})[0] ?? null;

/** A draft that lacks nothing. */
export function completeDraft(kind: string, over: Partial<Draft> = {}): Draft {
  return {
    kind,
    title: `一条${kind}`,
    category: categoryOf(kind),
    summary: '一句话说明它有什么用',
    body: BODY,
    fields: validFields[kind]?.('2026-12-31' as Day) ?? {},
    ...over,
  };
}

/** Everybody through whose hands an item goes. */
export interface Desk {
  editor: Person;
  reviewer: Person;
  secrecy: Person;
  deputy: Person;
  director: Person;
}

const deskRoles = ['editor', 'reviewer', 'secrecy', 'deputy', 'director'] as const;

export async function newDesk(server: TestServer): Promise<Desk> {
  const people = await Promise.all(deskRoles.map(role => server.staff(role)));
  return Object.fromEntries(deskRoles.map((role, i) => [role, people[i]])) as unknown as Desk;
}

/** Takes a submitted item through every signature that is left. */
export async function approveAll(desk: Desk, item: ContentWork): Promise<ContentWork> {
  let now = item;
  while (isSigning(now.state)) {
    const signer = desk[approvalSteps[now.state].role as keyof Desk];
    now = await signer.call(contentRoutes.approve, { id: now.id, version: now.version });
  }
  return now;
}

/** Takes a draft to where its signatures lead it. */
export async function pass(desk: Desk, draft: ContentWork): Promise<ContentWork> {
  return approveAll(desk, await desk.editor.call(contentRoutes.submit, { id: draft.id, version: draft.version }));
}

/** Takes an item from draft to published. */
export async function publish(desk: Desk, kind: string, over: Partial<Draft> = {}): Promise<ContentWork> {
  return pass(desk, await desk.editor.call(contentRoutes.create, completeDraft(kind, over)));
}

let asked = 0;

/** A question from a phone. */
export function ask(phone: Person, over: Partial<Given<typeof consultationRoutes.ask>> = {}): Promise<ReceiptReply> {
  return phone.call(consultationRoutes.ask, {
    category: 'pension',
    question: '老义务兵每个月能领多少？',
    anonymous: true,
    clientKey: `test-question-${++asked}`,
    ...over,
  });
}

/** Answers as staff; gives the case as it then stands. */
export async function answer(clerk: Person, id: string, text = '按服役年限计发，请到镇街服务站登记。') {
  const { version } = await clerk.call(consultationRoutes.work, { id });
  return clerk.call(consultationRoutes.answer, { id, version, answer: text });
}

/** Takes a question as staff and says what it is; gives the case as it then stands. */
export const work = (who: Person, id: string) => who.call(consultationRoutes.work, { id });

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
export async function caseFileFrom(phone: Person, base: string, bytes: Uint8Array | string, name: string): Promise<string> {
  const { url, method } = requestFor(caseFileRoutes.upload, { kind: 'consultation' });
  const answer = await fetch(`${base}${url}`, { method, headers: phone.headers, body: formOf(bytes, name) });
  const body = await answer.json();
  if (answer.status !== 200) throw new Error(JSON.stringify(body));
  return (body as { key: string }).key;
}
