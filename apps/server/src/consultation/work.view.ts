import type { ConsultationRow, ConsultationSettings, ConsultationWork } from '@vc/contract';
import { actionsFor, consultationSteps, type Day, isOpenConsultation, publicitySteps, slipOf } from '@vc/domain';
import type { CaseEntity } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/db.ts';
import { historyOf } from '../platform/history.ts';
import { siteIn } from '../site/index.ts';
import { filesIn } from './answer-files.ts';
import { dueOf, excerpt } from './asker.view.ts';
import { citeViews } from './cites.ts';
import type { ConsultationEntity } from './consultation.entity.ts';
import { acceptDay, clockOf } from './explain-clock.ts';
import { isUnsettled } from './handle.ts';
import { askerWords, maskedPerson } from './person.ts';
import { forPublic } from './publicity.ts';
import { consultationSettings } from './settings.ts';
import { DraftEntity } from './thread.entities.ts';
import { threadWithNotes } from './thread.ts';

/** What the inbox reads of a question and its record. */
export type InboxRow = Pick<
  ConsultationEntity,
  | 'id'
  | 'receipt'
  | 'category'
  | 'type'
  | 'channel'
  | 'question'
  | 'state'
  | 'publicity'
  | 'askedAt'
  | 'dueOn'
  | 'answeredOn'
  | 'rating'
  | 'relation'
  | 'followUps'
  | 'reopened'
>;
export type InboxRecord = Pick<CaseEntity, 'phase' | 'dueOn' | 'section' | 'holderId' | 'holderName' | 'alert'>;

export function inboxRow(row: InboxRow, record: InboxRecord, who: Actor, today: Day): ConsultationRow {
  const { id, receipt, category, type, channel, state, publicity, askedAt, rating, followUps } = row;
  const { phase, section, holderId, holderName, alert } = record;
  return {
    id,
    receipt,
    category,
    type,
    channel,
    question: excerpt(row.question),
    state,
    phase,
    publicity,
    askedAt,
    ...dueOf(row, record, today),
    rating,
    section,
    holder: holderName,
    own: holderId !== null && holderId === who.id,
    alert,
    onBehalf: row.relation !== null,
    followUps: Number(followUps),
    reopened: Boolean(row.reopened),
  };
}

interface Standing {
  row: ConsultationEntity;
  record: CaseEntity;
  draft: DraftEntity | null;
  checked: boolean;
}

/** What this person may do now. Nobody approves the public text that he prepared, or sends the answer that he wrote. */
function mayDo(who: Actor, { row, record, draft, checked }: Standing): ConsultationWork['may'] {
  const { roles, id } = who;
  const open = isOpenConsultation(row.state);
  const desk = roles.includes('clerk') || roles.includes('reviewer');
  const free = record.holderId === null || record.holderId === id;
  const ownDraft = draft?.byId === id;
  const steps = actionsFor(consultationSteps, row.state, roles);
  const publicity = open ? [] : actionsFor(publicitySteps, row.publicity, roles);
  return [
    ...(free ? steps.filter((action): action is 'answer' | 'submit' => action === (checked ? 'submit' : 'answer')) : []),
    ...steps.filter((action): action is 'send' | 'return' => action === 'return' || (action === 'send' && !ownDraft)),
    ...(desk && (free || roles.includes('reviewer')) ? ['recategorise' as const] : []),
    ...(desk ? (['flag'] as const) : []),
    ...(roles.includes('reviewer') && isUnsettled(row) ? ['settle' as const] : []),
    ...publicity.filter(action => !(action === 'publish' && row.proposedById === id)),
  ];
}

/** The answer under being written, with how far what it cites still holds. */
async function viewDraft({ read }: Db, draft: DraftEntity | null, today: Day): Promise<ConsultationWork['draft']> {
  if (!draft) return null;
  const { text, version, byName, updatedAt, returned } = draft;
  const cites = [...(await citeViews(read, draft.cites, today)).values()];
  const files = (await filesIn(read, draft.id))(draft.files);
  return { text, cites, files, version, by: byName, at: updatedAt, returned };
}

async function viewSlip({ read }: Db, row: ConsultationEntity): Promise<string | null> {
  if (row.channel === 'platform') return null;
  const { name: bureau, phone, hours } = await siteIn(read);
  const { receipt, channel, category, type } = row;
  return slipOf({
    bureau,
    phone,
    hours,
    receipt,
    channel,
    category,
    type,
    receivedOn: row.askedOn as Day,
    dueOn: row.dueOn as Day,
    reachable: row.phone !== null || row.helperPhone !== null,
  });
}

/** A question whole, as staff work on it. */
export async function work(db: Db, row: ConsultationEntity, record: CaseEntity, who: Actor, today: Day): Promise<ConsultationWork> {
  const settings: ConsultationSettings = await consultationSettings(db.read);
  const draft = await db.read.findOneBy(DraftEntity, { id: row.id });
  const section = record.section ?? who.section ?? null;
  const checked = section !== null && settings.checkAnswers.includes(section);
  const person = maskedPerson(db.vault, row);
  return {
    ...inboxRow(row, record, who, today),
    question: row.question,
    version: row.version,
    provisional: Boolean(record.dueProvisional),
    ...person,
    anonymous: row.anonymous,
    thread: await threadWithNotes(db.read, row, askerWords(person), today),
    draft: await viewDraft(db, draft, today),
    checked,
    answer: row.answer,
    answeredOn: row.answeredOn as Day | null,
    answeredBy: row.answeredBy,
    ratingReason: row.ratingReason,
    unsettled: isUnsettled(row),
    clock: await clockOf(db.read, row, record),
    acceptBy: await acceptDay(db.read, record, settings.clocks.accept),
    forPublic: await forPublic(db, row, today),
    slip: await viewSlip(db, row),
    may: mayDo(who, { row, record, draft, checked }),
    history: await historyOf(db.read, 'consultation', row.id),
  };
}
