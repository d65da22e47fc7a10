import {
  aidDraftRoutes,
  aidRoutes,
  caseRoutes,
  complaintRoutes,
  consultationRoutes,
  foiRoutes,
  myFoiRoutes,
  type Route,
  registerRoutes,
} from '@vc/contract';
import { type CaseKind, usualClocks } from '@vc/domain';
import { keepConsultationSettings } from '../../src/consultation/settings.ts';
import { system } from '../../src/platform/actor.ts';
import { keepSetting } from '../../src/site/index.ts';
import { aidActs, consents, filledForm, newIdNumber, sendPaper, startDraft } from './aid.ts';
import { type CaseKindFacts, OURS, THEIRS, type World } from './case-matrix.ts';
import { setSections, staffId } from './cases.ts';
import { answerFileFrom, caseFileFrom } from './consultations.ts';
import { ask, complain, paper } from './factories.ts';
import { act, application, apply, staffFile } from './foi.ts';
import type { Person, TestServer } from './server.ts';
import { png } from './uploads.ts';

/** A section that never had any of the cases. */
const ELSEWHERE = '权益科';
const PHONE = '13800006677';
/** Stands in everything that is written of the cases, and nowhere else. */
const MARK = '银杏巷七号';

/** A case that lies with a section which is none of the strangers', and everything by which it could be asked for. */
export interface Traced {
  facts: CaseKindFacts;
  id: string;
  owner: Person;
  number: string;
  /** Its files, and a letter of it. */
  keys: string[];
  letter?: string;
  draft: { id: string; key: string };
  remedy?: { id: string; version: number };
  /** Another case of the same person, in the section that had both. */
  companion: string;
  secrets: string[];
  finds: string[];
  /** What the paths of a feature's routes name. */
  names(feature: string): Record<string, string>[];
}

export interface Bureau {
  world: World;
  former: Person;
  formerId: string;
  outsider: Person;
  outsiderId: string;
  handler: Person;
  admin: Person;
  owner: Person;
  otherPhone: Person;
  idNumber: string;
  companions: Record<CaseKind, string>;
  /** A draft of the person's, of which staff know that it is one more. */
  draft: { id: string; key: string };
  /** Routes by which the other phone could put a file into something of its own. */
  ownWithFiles(): Promise<{ kind: CaseKind; route: Route; input(key: string): object }[]>;
  /** An application in the section of whoever never had any of the cases. */
  ownFoi(): Promise<string>;
  /** A question that lies in the pool of the bureau. */
  ownQuestion(): Promise<string>;
  /** An application for aid that somebody of the bureau has on his desk, waiting for papers. */
  ownAid(who: Person): Promise<string>;
}

/** A bureau of three sections, and a person who has a case of every kind with the first. */
export async function newBureau(server: TestServer): Promise<Bureau> {
  await setSections(server, OURS, THEIRS, ELSEWHERE);
  await server.db.write(system('测试'), async tx => {
    await keepSetting(tx, 'foi', { section: OURS });
    await keepConsultationSettings(tx, { routing: { pension: OURS }, checkAnswers: [ELSEWHERE], clocks: usualClocks });
  });
  const everything = ['clerk', 'reviewer', 'editor', 'secrecy'] as const;
  const [former, outsider, handler, admin] = await Promise.all([
    server.staffOf(OURS, ...everything),
    server.staffOf(ELSEWHERE, ...everything),
    server.staffOf(THEIRS, 'clerk', 'reviewer'),
    server.staff('admin'),
  ]);
  const [owner, otherPhone] = [await server.device(), await server.device()];
  const bureau = {
    world: { server, picture: await png(), otherPhone } as unknown as World,
    ...{ former, outsider, handler, admin, owner, otherPhone },
    formerId: await staffId(server, former),
    outsiderId: await staffId(server, outsider),
    idNumber: newIdNumber(),
  };
  const companions = await companionsOf(bureau);
  const draft = await draftOf(bureau);
  return {
    ...bureau,
    companions,
    draft,
    ownWithFiles: () => ownWithFiles(bureau),
    ownFoi: () => ownFoi(bureau),
    ownQuestion: async () => (await ask(await server.device(), { category: 'other' })).id,
    ownAid: who => ownAid(bureau, who),
  };
}
type Staffed = Omit<Bureau, 'companions' | 'draft' | 'ownWithFiles' | 'ownFoi' | 'ownQuestion' | 'ownAid'>;

async function fileAid({ owner, idNumber, world: { server, picture } }: Staffed, story: string) {
  const { key } = await sendPaper(owner, server.base, 'identity', picture, '证.png');
  const form = filledForm({ idNumber, phone: PHONE, story, papers: [{ key, material: 'identity' }] });
  const draft = await startDraft(owner, form);
  const filed = await owner.call(aidDraftRoutes.file, { id: draft.id, version: draft.version, ...consents(form) });
  return { ...filed, key };
}

async function draftOf({ owner, world: { server, picture } }: Staffed): Promise<Bureau['draft']> {
  const { key } = await sendPaper(owner, server.base, 'identity', picture, '证.png');
  const { id } = await startDraft(owner, filledForm({ papers: [{ key, material: 'identity' }] }));
  return { id, key };
}

async function companionsOf(bureau: Staffed): Promise<Record<CaseKind, string>> {
  const { owner, former } = bureau;
  const question = await ask(owner, { phone: PHONE });
  const complaint = await complain(owner, { phone: PHONE });
  const foi = await apply(owner, { title: '另一件事' });
  const aid = await fileAid(bureau, '家里困难');
  for (const { id } of [question, complaint, foi, aid]) await take(former, id);
  await owner.call(aidRoutes.withdraw, { id: aid.id, version: (await owner.call(aidRoutes.mineOne, { id: aid.id })).version });
  return { consultation: question.id, complaint: complaint.id, foi: foi.id, aid: aid.id };
}

const take = async (who: Person, id: string) =>
  who.call(caseRoutes.take, { id, version: (await who.call(caseRoutes.one, { id })).version });
const hand = async (who: Person, id: string, section: string) =>
  who.call(caseRoutes.transfer, { id, version: (await who.call(caseRoutes.one, { id })).version, section, reason: '不归我们' });

type Found = Pick<Traced, 'id' | 'number' | 'keys'> & Partial<Pick<Traced, 'letter' | 'draft' | 'remedy'>>;

/** Each brings a case to the former handler's desk, lets him work on it, and gives it away. */
const traces: Record<CaseKind, (bureau: Bureau) => Promise<Found>> = {
  consultation: async ({ owner, former, world: { server, picture } }) => {
    const key = await caseFileFrom(owner, server.base, picture, '图.png');
    const { id, receipt } = await ask(owner, { question: `${MARK}的事`, phone: PHONE, name: '钱银杏', files: [key] });
    await take(former, id);
    const form = await answerFileFrom(former, server.base, id, picture, '表.png');
    await former.call(consultationRoutes.draft, { id, version: 0, text: MARK, files: [form.key] });
    await former.call(caseRoutes.note, { id, note: MARK });
    return { id, number: receipt, keys: [key, form.key] };
  },
  complaint: async ({ owner, former, world: { server, picture } }) => {
    const key = await caseFileFrom(owner, server.base, picture, '图.png', 'complaint');
    const { id, receipt } = await complain(owner, { text: `${MARK}打不开`, phone: PHONE, files: [key] });
    await take(former, id);
    await former.call(caseRoutes.note, { id, note: MARK });
    return { id, number: receipt, keys: [key] };
  },
  aid: async bureau => {
    const { id, receipt, key } = await fileAid(bureau, MARK);
    await aidActs.accept(bureau.former, id);
    await bureau.former.call(caseRoutes.note, { id, note: MARK });
    return { id, number: receipt, keys: [key], draft: bureau.draft };
  },
  foi: async ({ admin, former, companions, world: { server, picture } }) => {
    const { parts } = await act(former, companions.foi, 'split', { titles: ['另一件事', `${MARK}的批文`] });
    const { id, registrationNumber } = parts[0] as (typeof parts)[number];
    await take(former, id);
    await former.call(caseRoutes.note, { id, note: MARK });
    const { key } = await staffFile(former, server.base, id, 'original', picture, '原件.png');
    const letter = (await former.call(foiRoutes.one, { id })).letters[0]?.id as string;
    const remedy = await admin.call(registerRoutes.addRemedy, { block: 'review', title: '不服', foiId: id, filedOn: server.clock.today() });
    return { id, number: registrationNumber, keys: [key], letter, remedy: { id: remedy.id, version: remedy.version } };
  },
};

/** Cases of every kind that were with the former handler and are now with a third section. */
export async function trace(bureau: Bureau, facts: readonly CaseKindFacts[]): Promise<Traced[]> {
  const found: Traced[] = [];
  for (const one of facts) {
    const { draft = { id: '', key: '' }, ...traced } = await traces[one.kind](bureau);
    const { id, keys, letter = '' } = traced;
    await hand(bureau.former, id, THEIRS);
    await take(bureau.handler, id);
    const names = (feature: string): Record<string, string>[] => {
      if (feature === 'case-file') return keys.map(key => ({ key }));
      return feature === 'aid-draft' ? [draft] : keys.map(key => ({ id, key, ...(letter ? { letter } : {}) }));
    };
    found.push({
      ...traced,
      ...{ facts: one, owner: bureau.owner, draft, companion: bureau.companions[one.kind], names },
      // The history of an application names the numbers into which it was split.
      secrets: [id, ...keys, MARK, ...(letter ? [letter] : [traced.number])],
      finds: [traced.number, MARK],
    });
  }
  const aid = found.find(({ facts: { kind } }) => kind === 'aid') as Traced;
  await bureau.owner.call(aidRoutes.withdraw, {
    id: aid.id,
    version: (await bureau.owner.call(aidRoutes.mineOne, { id: aid.id })).version,
  });
  return found;
}

let keys = 0;
const clientKey = () => `stranger-${++keys}-key`;

async function ownWithFiles(bureau: Staffed): ReturnType<Bureau['ownWithFiles']> {
  const { otherPhone, handler, former } = bureau;
  const question = await ask(otherPhone, { category: 'other' });
  await take(handler, question.id);
  await handler.call(consultationRoutes.answer, { id: question.id, version: 1, answer: '答' });
  const foi = await apply(otherPhone);
  await act(former, foi.id, 'askCorrection', { items: ['写明年度'], until: '2026-12-20' });
  const { version } = await otherPhone.call(myFoiRoutes.one, { id: foi.id });
  const aid = await fileAid({ ...bureau, owner: otherPhone, idNumber: newIdNumber() }, '家里困难');
  await aidActs.ask(handler, aid.id);
  const supply = { id: aid.id, version: (await otherPhone.call(aidRoutes.mineOne, { id: aid.id })).version };
  return [
    { kind: 'aid', route: aidRoutes.supply, input: key => ({ ...supply, papers: [{ key, material: 'identity' }] }) },
    {
      kind: 'consultation',
      route: consultationRoutes.ask,
      input: key => ({ category: 'pension', question: '问', anonymous: true, clientKey: clientKey(), files: [key] }),
    },
    {
      kind: 'consultation',
      route: consultationRoutes.followUp,
      input: key => ({ id: question.id, question: '问', clientKey: clientKey(), files: [key] }),
    },
    {
      kind: 'complaint',
      route: complaintRoutes.complain,
      input: key => ({ kind: 'broken', text: '问', clientKey: clientKey(), files: [key] }),
    },
    { kind: 'foi', route: myFoiRoutes.apply, input: key => application({ files: [key] }) },
    { kind: 'foi', route: myFoiRoutes.apply, input: key => application({ identityFiles: [key] }) },
    { kind: 'foi', route: myFoiRoutes.correct, input: key => ({ id: foi.id, version, text: '补', files: [key] }) },
  ];
}

async function ownFoi({ outsider, admin, world: { server } }: Staffed): Promise<string> {
  const { id } = await outsider.call(foiRoutes.receive, paper(server.clock.today()));
  await hand(admin, id, ELSEWHERE);
  return id;
}

async function ownAid(bureau: Staffed, who: Person): Promise<string> {
  const { id } = await fileAid({ ...bureau, owner: await bureau.world.server.device(), idNumber: newIdNumber() }, '家里困难');
  await aidActs.ask(who, id);
  return id;
}
