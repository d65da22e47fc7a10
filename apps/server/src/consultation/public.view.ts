import type { PublicAnswer, PublicAnswerRow } from '@vc/contract';
import { type Day, maskName } from '@vc/domain';
import type { Db } from '../platform/db.ts';
import { excerpt } from './asker.view.ts';
import { citeViews } from './cites.ts';
import type { ConsultationEntity } from './consultation.entity.ts';

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

/** The item that a public answer is about, as it stands today; null when it is about none. */
export async function aboutOf(db: Pick<Db, 'read'>, aboutId: string | null, today: Day) {
  if (!aboutId) return null;
  const known = { id: aboutId, kind: 'policy', title: '已撤下的内容' };
  return (await citeViews(db.read, [known], today)).get(aboutId) ?? null;
}

export async function publicOne(db: Db, row: ConsultationEntity, today: Day): Promise<PublicAnswer> {
  const name = db.vault.openIf(row.name);
  return {
    ...publicRow(row),
    question: row.publicQuestion as string,
    answer: row.publicAnswer as string,
    asker: row.anonymous || !name ? '匿名' : maskName(name),
    askedOn: row.askedOn as Day,
    answeredOn: row.answeredOn as Day,
    answeredBy: row.answeredBy as string,
    about: await aboutOf(db, row.aboutId, today),
  };
}
