import { type ConsultationWork, type FieldProblem, Problem, type PublicFinding } from '@vc/contract';
import {
  advance,
  type Day,
  isOpenConsultation,
  maskName,
  personalDataLabels,
  publicitySteps,
  type Scan,
  scannerFor,
  settle,
  withoutPersonalData,
} from '@vc/domain';
import { guardOptions } from '../content/index.ts';
import { disclose, withdrawDisclosure } from '../disclosure/index.ts';
import { dropAlarm } from '../guard/index.ts';
import type { Db } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import type { Vault } from '../platform/vault.ts';
import { dropSearchDoc, putSearchDoc } from '../search/index.ts';
import { citesOf } from './cites.ts';
import type { ConsultationEntity } from './consultation.entity.ts';
import { openPerson } from './person.ts';
import { aboutOf } from './public.view.ts';
import { MessageEntity } from './thread.entities.ts';

export interface PublicText {
  title: string;
  question: string;
  answer: string;
}

/** Under what search finds a public question-and-answer. */
export const PUBLIC_ANSWER = 'public-answer';

/** The bureau's rules, ready to be run. */
const scanOf = async (read: Parameters<typeof guardOptions>[0]): Promise<Scan> => scannerFor(await guardOptions(read));

/** What must not be made public: whatever the guard before publishing finds, and the names of those who asked. */
export function findingsIn(vault: Vault, scan: Scan, row: ConsultationEntity, text: PublicText): PublicFinding[] {
  const { name, helper } = openPerson(vault, row);
  const names = [name, helper?.name].filter((one): one is string => !!one && one.length > 1);
  const fields = Object.entries({ title: text.title, question: text.question, answer: text.answer }) as [PublicFinding['field'], string][];
  const found = settle(fields.flatMap(([field, value]) => scan(value).map(finding => ({ ...finding, field }))));
  const seen = new Set<string>();
  const all: PublicFinding[] = [
    ...found
      .filter(({ field, rule, mark }) => !seen.has(`${field} ${rule} ${mark}`) && seen.add(`${field} ${rule} ${mark}`))
      // A person's own number is never meant to be public here, not even once.
      .map(({ field, rule, level, title, excerpt, basis, fix }) => ({
        field,
        level: Object.hasOwn(personalDataLabels, rule) ? ('block' as const) : level,
        title,
        excerpt,
        basis,
        fix,
      })),
    ...fields.flatMap(([field, value]) =>
      names
        .filter(one => value.includes(one))
        .map(one => ({
          field,
          level: 'block' as const,
          title: '提问人的称呼',
          excerpt: maskName(one),
          basis: '个人信息保护法第六条',
          fix: '请隐去，改成“本人”',
        })),
    ),
  ];
  return all.sort((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = ({ field }: PublicFinding): number => ['title', 'question', 'answer'].indexOf(field);

/** What of it stands in the way, each with what to do. */
export const stopping = (found: readonly PublicFinding[]): FieldProblem[] =>
  found
    .filter(({ level }) => level !== 'warn')
    .map(({ field, title, excerpt, fix }) => ({ field, message: `还有${title}${excerpt ? ` ${excerpt}` : ''}：${fix}` }));

async function expectClean(tx: Tx, row: ConsultationEntity, text: PublicText): Promise<void> {
  const problems = stopping(findingsIn(tx.vault, await scanOf(tx), row, text));
  if (problems.length > 0) throw new Problem('personal_data', '公开的文字里还有不能公开的内容，请按提示改好后再提请', problems);
}

/** The text as proposed, or a first draft with personal data taken out; null before there is an answer. */
export async function forPublic(db: Db, row: ConsultationEntity, today: Day): Promise<ConsultationWork['forPublic']> {
  if (row.answer === null) return null;
  const text = row.publicTitle === null ? await firstDraft(db, row) : asProposed(row);
  return { ...text, about: await aboutOf(db, row.aboutId, today), findings: findingsIn(db.vault, await scanOf(db.read), row, text) };
}

/** The text that was proposed, and that the public reads once it is published. */
export const asProposed = (row: ConsultationEntity): PublicText => ({
  title: row.publicTitle as string,
  question: row.publicQuestion as string,
  answer: row.publicAnswer as string,
});

async function firstDraft({ read }: Db, row: ConsultationEntity): Promise<PublicText> {
  const said = await read.find(MessageEntity, { where: { consultationId: row.id }, order: { id: 'ASC' } });
  const of = (kind: MessageEntity['kind']) => said.filter(message => message.kind === kind).map(({ text }) => text);
  return {
    title: '',
    question: withoutPersonalData([row.question, ...of('follow-up').map(text => `追问：${text}`)].join('\n\n')).slice(0, 2000),
    answer: withoutPersonalData(of('answer').join('\n\n')).slice(0, 5000),
  };
}

/** Offers an answered question for publication. Problems: `wrong_state`, `forbidden`, `personal_data`, `invalid`. */
export async function proposePublicity(
  tx: Tx,
  row: ConsultationEntity,
  { about, ...text }: PublicText & { about?: string | null },
): Promise<void> {
  if (isOpenConsultation(row.state)) throw new Problem('wrong_state', '答复以后才能公开');
  const publicity = advance(publicitySteps, row.publicity, 'propose', tx.who.roles);
  await expectClean(tx, row, text);
  if (about) await citesOf(tx, [about], 'about');
  Object.assign(row, {
    publicity,
    publicTitle: text.title,
    publicQuestion: text.question,
    publicAnswer: text.answer,
    aboutId: about ?? null,
    proposedById: tx.who.id,
  });
  await tx.save(row, 'propose');
}

export async function declinePublicity(tx: Tx, row: ConsultationEntity, reason: string): Promise<void> {
  row.publicity = advance(publicitySteps, row.publicity, 'decline', tx.who.roles);
  await tx.save(row, 'decline', reason);
}

/** Makes the proposed text public: counted in the ledger and findable, in one go. Problems: also `own_work`. */
export async function publishAnswer(tx: Tx, row: ConsultationEntity): Promise<void> {
  const publicity = advance(publicitySteps, row.publicity, 'publish', tx.who.roles);
  if (tx.who.kind === 'staff' && row.proposedById === tx.who.id) throw new Problem('own_work');
  const text = asProposed(row);
  await expectClean(tx, row, text);
  Object.assign(row, { publicity, publishedOn: tx.today });
  await tx.save(row, 'publish');
  await disclose(tx, {
    catalogue: 'platform/consultation',
    channel: 'platform',
    topic: null,
    title: text.title,
    indexNumber: null,
    formedOn: row.answeredOn as Day,
    publishedOn: tx.today,
    quantity: null,
    source: { type: 'consultation', id: row.id },
  });
  await putSearchDoc(tx, {
    kind: PUBLIC_ANSWER,
    id: row.id,
    title: text.title,
    summary: text.question,
    text: text.answer,
    publishedOn: tx.today,
  });
}

export async function withdrawAnswer(tx: Tx, row: ConsultationEntity, reason: string): Promise<void> {
  row.publicity = advance(publicitySteps, row.publicity, 'withdraw', tx.who.roles);
  await tx.save(row, 'withdraw', reason);
  await dropAlarm(tx, 'consultation', row.id);
  await withdrawDisclosure(tx, { type: 'consultation', id: row.id }, reason);
  await dropSearchDoc(tx, PUBLIC_ANSWER, row.id);
}
