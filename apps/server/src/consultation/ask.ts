import { type Input, Problem, type consultationRoutes as routes } from '@vc/contract';
import {
  alertIn,
  answerDays,
  type ConsultationChannel,
  type ConsultationType,
  consultationStates,
  consultationTitle,
  type Day,
  dayOf,
  HELPER_CONSENT,
  helperRelations,
  instantAt,
  replyDue,
  typeOf,
} from '@vc/domain';
import { announceCase, type CaseEntity, openCase, personIndexes } from '../case/index.ts';
import { attachBrought, attachCaseFiles, takenInBy } from '../case-file/index.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { newReceipt } from '../platform/ids.ts';
import type { Tx } from '../platform/tx.ts';
import { ConsultationEntity } from './consultation.entity.ts';
import { consultationSettings, sectionFor } from './settings.ts';
import { raiseAlert } from './tell-staff.ts';

export type Question = Omit<Input<typeof routes.ask>, 'files'> & { files?: string[] };

/** Questions that one device may ask in a day: far above any person's need, far below a flood. */
const A_DAY = 500;

/** A question that staff took down may have come so many days ago at the most. */
const DAYS_BACK = 366;

/**
 * Files a question and promises a reply day. The same `clientKey` from the same device gives the receipt that it
 * already has, so a question sent twice is filed once. Problems: `too_many`, `invalid` for files that are not there.
 */
export async function askConsultation(tx: Tx, veteranId: string, question: Question): Promise<ConsultationEntity> {
  const known = await tx.find(ConsultationEntity, { veteranId, clientKey: question.clientKey });
  if (known) return known;
  const on = dayOf(tx.at);
  const [{ n }] = await tx.query<[{ n: number | string }]>('SELECT COUNT(*) AS n FROM consultation WHERE veteranId = ? AND askedOn = ?', [
    veteranId,
    on,
  ]);
  if (Number(n) >= A_DAY) throw new Problem('too_many');
  const row = await file(tx, question, { veteranId, enteredById: null, channel: 'platform', type: typeOf(question.category), on });
  await tx.record('consultation', row.id, 'ask', onBehalf(question));
  if (row.files) await attachCaseFiles(tx, veteranId, 'consultation', row.id, row.files);
  return row;
}

/**
 * Files what came by telephone, over the counter or by post; its clock starts on the day it came. The same `clientKey` of
 * the same colleague files it once. Problem `invalid` for a day that cannot be, and for files that he did not upload.
 */
export async function enterConsultation(tx: Tx, entered: Input<typeof routes.enter>): Promise<ConsultationEntity> {
  const { receivedOn, channel, type, clientKey, category } = entered;
  const enteredById = tx.who.id as string;
  const known = await tx.find(ConsultationEntity, { enteredById, clientKey });
  if (known) return known;
  const earliest = new Date(Date.parse(`${tx.today}T00:00:00Z`) - DAYS_BACK * 86_400_000).toISOString().slice(0, 10);
  if (receivedOn > tx.today || receivedOn < earliest)
    throw new Problem('invalid', undefined, [
      { field: 'receivedOn', message: receivedOn > tx.today ? '收到日期不能晚于今天' : '收到日期最多可以早一年，请核对年份' },
    ]);
  const row = await file(tx, entered, { veteranId: null, enteredById, channel, type: type ?? typeOf(category), on: receivedOn });
  await tx.record('consultation', row.id, 'enter', onBehalf(entered));
  const { id, veteranId, files } = row;
  if (files) await attachBrought(tx, takenInBy(enteredById), { kind: 'consultation', id, veteranId }, files);
  return row;
}

/** That somebody asks for another, and what he declared; undefined for whoever asks for himself. */
const onBehalf = ({ helper }: Pick<Question, 'helper'>): string | undefined =>
  helper ? `由${helperRelations[helper.relation]}代办。${HELPER_CONSENT}` : undefined;

interface Coming {
  veteranId: string | null;
  enteredById: string | null;
  channel: ConsultationChannel;
  type: ConsultationType;
  on: Day;
}

/** Writes the question and its record, gives it to the section of its category, and raises the alarm when it asks for one. */
async function file(tx: Tx, asked: Question, { on, ...coming }: Coming): Promise<ConsultationEntity> {
  const settings = await consultationSettings(tx);
  const days = answerDays(coming.type, settings.clocks);
  const due = replyDue(on, days, await currentCalendar(tx));
  const { category, question, name, phone, helper, files } = asked;
  const row = await tx.keepRow(ConsultationEntity, {
    ...coming,
    receipt: await freeReceipt(tx, on),
    clientKey: asked.clientKey,
    category,
    question,
    files: files?.length ? [...new Set(files)] : null,
    name: tx.vault.sealIf(name),
    phone: tx.vault.sealIf(phone),
    relation: helper?.relation ?? null,
    helperName: tx.vault.sealIf(helper?.name),
    helperPhone: tx.vault.sealIf(helper?.phone),
    anonymous: asked.anonymous,
    state: 'received',
    askedOn: on,
    askedAt: on === tx.today ? tx.at : instantAt(on, '09:00'),
    dueOn: due.day,
    dueProvisional: due.provisional,
    clockDays: days,
    ...nothingYet,
  });
  const record = await openCase(tx, row.id, {
    kind: 'consultation',
    number: row.receipt,
    veteranId: coming.veteranId,
    title: consultationTitle(category, question, [name, helper?.name]),
    stateWords: consultationStates.received,
    openedAt: row.askedAt,
    clockFrom: on,
    dueOn: due.day,
    dueProvisional: due.provisional,
    section: sectionFor(settings, category) ?? tx.who.section ?? null,
    ...personIndexes(tx.vault, { phone }),
  });
  if (!(await watchFor(tx, record, question))) await announceCase(tx, record);
  return row;
}

const nothingYet = {
  answer: null,
  answeredOn: null,
  answeredBy: null,
  followUps: 0,
  reopened: false,
  rating: null,
  ratingReason: null,
  settledOn: null,
  publicity: 'private',
  publicTitle: null,
  publicQuestion: null,
  publicAnswer: null,
  aboutId: null,
  proposedById: null,
  publishedOn: null,
} as const;

/** Raises the alarm over words of danger or petition. True when it did. */
export async function watchFor(tx: Tx, record: CaseEntity, text: string): Promise<boolean> {
  const alert = alertIn(text);
  if (!alert || record.alert === 'crisis') return false;
  await raiseAlert(tx.byProgram('系统'), record, alert);
  return true;
}

async function freeReceipt(tx: Tx, on: Day): Promise<string> {
  for (;;) {
    const receipt = newReceipt(on);
    if (!(await tx.find(ConsultationEntity, { receipt }))) return receipt;
  }
}
