import {
  type CaseReceipt,
  type ComplaintWork,
  type ContentWork,
  complaintRoutes,
  consultationRoutes,
  contentRoutes,
  type foiRoutes,
  type Given,
  type ReceiptReply,
} from '@vc/contract';
import { samples } from '@vc/contract/samples';
import { approvalSteps, type Day, isSigning } from '@vc/domain';
import type { Person, TestServer } from './server.ts';

type Draft = Given<typeof contentRoutes.create>;

const BODY = '<p>这是一段足够长的正文，说明谁可以享受、怎么办理、到哪里去问。</p>';

const BEFORE = '2026-11-02' as Day;

/** Fields that satisfy each kind, so that a test says only what it is about; `day`: the last on which it is current. */
export const validFields: Record<string, (day: Day) => Record<string, unknown>> = Object.fromEntries(
  Object.entries(samples).map(([kind, { fields }]) => [kind, after => fields({ before: BEFORE, after })]),
);

/** A draft that lacks nothing. */
export function completeDraft(kind: string, over: Partial<Draft> = {}): Draft {
  return {
    kind,
    title: `一条${kind}`,
    category: samples[kind]?.category ?? null,
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

/** A complaint about the platform, from a phone. */
export function complain(phone: Person, over: Partial<Given<typeof complaintRoutes.complain>> = {}): Promise<CaseReceipt> {
  return phone.call(complaintRoutes.complain, {
    kind: 'broken',
    text: '点开附件一直转圈，打不开。',
    page: '/content/detail/index?id=1',
    pageName: '政策详情',
    clientKey: `test-complaint-${++asked}`,
    ...over,
  });
}

/** Answers a complaint as staff; gives it as it then stands. */
export async function answerComplaint(clerk: Person, id: string, text = '附件已经换成能打开的格式。'): Promise<ComplaintWork> {
  const { version } = await clerk.call(complaintRoutes.work, { id });
  return clerk.call(complaintRoutes.answer, { id, version, answer: text });
}

/** An application on paper that lacks nothing, handed in on a day. */
export const paper = (arrivedOn: Day, over: Partial<Given<typeof foiRoutes.receive>> = {}): Given<typeof foiRoutes.receive> => ({
  applicantClass: 'natural',
  name: '王建国',
  title: '抚恤补助发放标准',
  channel: 'in-person',
  arrivedOn,
  ...over,
});
