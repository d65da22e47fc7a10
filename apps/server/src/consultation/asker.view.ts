import type { Help, MyConsultation, MyConsultationRow, ReceiptReply } from '@vc/contract';
import {
  type Alert,
  actionsFor,
  type CasePhase,
  consultationSteps,
  type Day,
  dayOf,
  helpLines,
  helpWords,
  isLate,
  isOpenConsultation,
} from '@vc/domain';
import { IsNull } from 'typeorm';
import { CaseEntity } from '../case/index.ts';
import { markRead, NoticeEntity } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/db.ts';
import { siteIn } from '../site/index.ts';
import { ConsultationEntity } from './consultation.entity.ts';
import { clockOf } from './explain-clock.ts';
import { filesPass } from './files-pass.ts';
import { askerWords, maskedPerson } from './person.ts';
import { threadOf } from './thread.ts';

/** How much of a question a list shows. */
const EXCERPT = 90;
export const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

type Own = Pick<ConsultationEntity, 'id' | 'receipt' | 'category' | 'question' | 'askedAt' | 'state' | 'dueOn' | 'answeredOn' | 'relation'>;
type Record = Pick<CaseEntity, 'phase' | 'dueOn' | 'dueProvisional'>;

/** What falls due, and whether it is late: the clock that runs, or the first answer measured by its own promise. */
export function dueOf(
  row: Pick<Own, 'state' | 'dueOn' | 'answeredOn'>,
  record: Pick<Record, 'dueOn'>,
  today: Day,
): { dueOn: Day; late: boolean } {
  const open = isOpenConsultation(row.state);
  const dueOn = (record.dueOn ?? row.dueOn) as Day;
  return { dueOn, late: open ? dueOn < today : isLate(row.dueOn as Day, row.answeredOn as Day | null, today) };
}

export function myRow(row: Own, record: Record, unread: boolean, today: Day): MyConsultationRow {
  const { id, receipt, category, askedAt, state } = row;
  return {
    id,
    receipt,
    category,
    question: excerpt(row.question),
    askedAt,
    phase: record.phase as CasePhase,
    waiting: isOpenConsultation(state),
    ...dueOf(row, record, today),
    provisional: Boolean(record.dueProvisional),
    unread,
    onBehalf: row.relation !== null,
  };
}

/** Numbers to ring at once, the bureau's own first; null where nothing calls for it. */
export async function helpFor(db: Pick<Db, 'read'>, alert: Alert | null): Promise<Help | null> {
  if (!alert) return null;
  const { name, phone, hours } = await siteIn(db.read);
  return { kind: alert, words: helpWords[alert], lines: [{ name, phone, hours }, ...helpLines[alert]] };
}

export async function receiptOf(db: Db, row: ConsultationEntity): Promise<ReceiptReply> {
  const record = await db.read.findOneBy(CaseEntity, { id: row.id });
  return {
    id: row.id,
    receipt: row.receipt,
    dueOn: row.dueOn as Day,
    provisional: row.dueProvisional,
    help: await helpFor(db, record?.alert ?? null),
  };
}

/** One's own question whole. `who` decides the buttons: by receipt number one may read, neither rate nor ask further. */
export async function mine(db: Db, row: ConsultationEntity, who: Actor, today: Day): Promise<MyConsultation> {
  const record = (await db.read.findOneBy(CaseEntity, { id: row.id })) as CaseEntity;
  const person = maskedPerson(db.vault, row);
  const may = actionsFor(consultationSteps, row.state, who.roles);
  return {
    ...myRow(row, record, false, today),
    question: row.question,
    type: row.type,
    channel: row.channel,
    section: record.section,
    name: person.name,
    helper: person.helper && { relation: person.helper.relation, name: person.helper.name },
    thread: await threadOf(db.read, row, askerWords(person), today),
    rating: row.rating,
    ratingReason: row.ratingReason,
    reopened: Boolean(row.reopened),
    clock: await clockOf(db.read, row, record),
    help: await helpFor(db, record.alert),
    filesPass: null,
    may: may.filter((action): action is MyConsultation['may'][number] => action === 'follow-up' || action === 'rate'),
  };
}

/** One's own question whole; that it is looked at counts as having read the answer, on whichever phone. */
export async function readMine(db: Db, row: ConsultationEntity, who: Actor, today: Day): Promise<MyConsultation> {
  const { id, veteranId } = row;
  if (veteranId !== null && (await db.read.countBy(NoticeEntity, { toId: veteranId, subjectId: id, readAt: IsNull() })) > 0)
    await db.write(who, tx => markRead(tx, veteranId, id));
  return mine(db, row, who, today);
}

/** A question as it is shown to whoever has its number and knows a telephone that was left with it. */
export async function consultationFound(db: Db, id: string, who: Actor, now: Date): Promise<MyConsultation> {
  const row = (await db.read.findOneBy(ConsultationEntity, { id })) as ConsultationEntity;
  const found = await readMine(db, row, who, dayOf(now));
  return { ...found, filesPass: filesPass(db.vault, found, now) };
}
