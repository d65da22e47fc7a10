import type {
  ConsultationRow,
  ConsultationWork,
  HistoryLine,
  MyConsultation,
  MyConsultationRow,
  PublicAnswer,
  PublicAnswerRow,
} from '@vc/contract';
import { actionsFor, consultationSteps, type Day, isLate, maskName, maskPhone, publicitySteps, withoutPersonalData } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import type { ConsultationEntity } from './consultation.entity.ts';

/** How much of a question a list shows. */
export const EXCERPT = 90;
const excerpt = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text);

const lateNow = (row: Pick<ConsultationEntity, 'dueOn' | 'answeredOn'>, today: Day): boolean =>
  isLate(row.dueOn as Day, row.answeredOn as Day | null, today);

export const listColumns = [
  'id',
  'receipt',
  'category',
  'question',
  'state',
  'publicity',
  'askedAt',
  'dueOn',
  'dueProvisional',
  'answeredOn',
  'rating',
] as const;
export type ListRow = Pick<ConsultationEntity, (typeof listColumns)[number]>;

export function myRow(row: ListRow, unread: boolean, today: Day): MyConsultationRow {
  const { id, receipt, category, askedAt, state } = row;
  return {
    id,
    receipt,
    category,
    question: excerpt(row.question),
    askedAt,
    state,
    dueOn: row.dueOn as Day,
    provisional: Boolean(row.dueProvisional),
    late: lateNow(row, today),
    unread,
  };
}

/** One's own question whole. `roles` decides the buttons: by receipt number one may read, not rate. */
export function mine(row: ConsultationEntity, who: Actor, today: Day): MyConsultation {
  return {
    ...myRow(row, false, today),
    question: row.question,
    answer: row.answer,
    answeredOn: row.answeredOn as Day | null,
    answeredBy: row.answeredBy,
    rating: row.rating,
    may: actionsFor(consultationSteps, row.state, who.roles).filter(action => action === 'rate'),
  };
}

export function inboxRow(row: ListRow, today: Day): ConsultationRow {
  const { id, receipt, category, state, publicity, askedAt, rating } = row;
  return {
    id,
    receipt,
    category,
    question: excerpt(row.question),
    state,
    publicity,
    askedAt,
    dueOn: row.dueOn as Day,
    late: lateNow(row, today),
    rating,
  };
}

/** What this person may do now. Nobody approves the public text that he himself prepared. */
function mayDo(row: ConsultationEntity, who: Actor): ConsultationWork['may'] {
  const answered = row.state !== 'received';
  const own = row.proposedById !== null && row.proposedById === who.id;
  return [
    ...actionsFor(consultationSteps, row.state, who.roles).filter(action => action === 'answer'),
    ...(answered ? actionsFor(publicitySteps, row.publicity, who.roles).filter(action => !(action === 'publish' && own)) : []),
  ];
}

export function work(row: ConsultationEntity, who: Actor, today: Day, history: HistoryLine[]): ConsultationWork {
  const draft =
    row.answer === null ? null : { title: '', question: withoutPersonalData(row.question), answer: withoutPersonalData(row.answer) };
  return {
    ...inboxRow(row, today),
    question: row.question,
    version: row.version,
    provisional: row.dueProvisional,
    name: row.name,
    phone: row.phone && maskPhone(row.phone),
    anonymous: row.anonymous,
    answer: row.answer,
    answeredOn: row.answeredOn as Day | null,
    answeredBy: row.answeredBy,
    ratingReason: row.ratingReason,
    forPublic:
      row.publicTitle === null
        ? draft
        : { title: row.publicTitle, question: row.publicQuestion as string, answer: row.publicAnswer as string },
    may: mayDo(row, who),
    history,
  };
}

export const publicColumns = ['id', 'category', 'publicTitle', 'publicQuestion', 'publishedOn'] as const;
export type PublicRow = Pick<ConsultationEntity, (typeof publicColumns)[number]>;

export function publicRow(row: PublicRow): PublicAnswerRow {
  return {
    id: row.id,
    category: row.category,
    title: row.publicTitle as string,
    question: excerpt(row.publicQuestion as string),
    publishedOn: row.publishedOn as Day,
  };
}

export function publicOne(row: ConsultationEntity): PublicAnswer {
  return {
    ...publicRow(row),
    question: row.publicQuestion as string,
    answer: row.publicAnswer as string,
    asker: row.anonymous || !row.name ? '匿名' : maskName(row.name),
    askedOn: row.askedOn as Day,
    answeredOn: row.answeredOn as Day,
    answeredBy: row.answeredBy as string,
  };
}
