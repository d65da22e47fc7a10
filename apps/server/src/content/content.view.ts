import { type ContentCard, type ContentDetail, type ContentRow, type Kind, kindOf, publicFields } from '@vc/contract';
import { actionsFor, type ContentAction, contentSteps, type Day } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import type { ContentEntity } from './content.entity.ts';

export type CardRow = Pick<ContentEntity, 'id' | 'kind' | 'category' | 'place' | 'title' | 'summary' | 'publishedOn' | 'expiresOn'> & {
  fields: string | Record<string, unknown>;
};

/** Columns of a list line: never the body. */
export const cardColumns = ['id', 'kind', 'category', 'place', 'title', 'summary', 'publishedOn', 'expiresOn', 'fields'] as const;

export const fieldsOf = (row: { fields: string | Record<string, unknown> }): Record<string, unknown> =>
  typeof row.fields === 'string' ? JSON.parse(row.fields) : row.fields;

/** Whether what it says was last verified too long ago. */
function isStale(kind: Kind | null, fields: Record<string, unknown>, today: Day): boolean {
  const until = kind?.verifiedUntil(fields) ?? null;
  return until !== null && until < today;
}

export function card(row: CardRow, today: Day): ContentCard {
  const { id, kind, category, place, title, summary, publishedOn, expiresOn } = row;
  const known = kindOf(kind);
  const fields = fieldsOf(row);
  return {
    id,
    kind,
    category,
    place,
    title,
    summary,
    lines: known?.card(fields).filter(Boolean) ?? [],
    publishedOn: publishedOn as Day,
    expiresOn: expiresOn as Day | null,
    expired: expiresOn !== null && expiresOn < today,
    stale: isStale(known, fields, today),
  };
}

export type Links = Pick<ContentDetail, 'about' | 'explainedBy' | 'successor' | 'replaces'>;

export function detail(row: ContentEntity, today: Day, links: Links): ContentDetail {
  const kind = kindOf(row.kind) as Kind;
  return {
    ...card(row, today),
    body: row.body,
    fields: publicFields(kind, row.fields),
    position: kind.position(row.fields),
    link: kind.link(row.fields, row.sourceUrl),
    formedOn: row.formedOn as Day | null,
    indexNumber: row.indexNumber,
    sourceUrl: row.sourceUrl,
    ...links,
  };
}

/** What this person may do with it now. One rule the step table cannot say: nobody approves his own work. */
export function mayDo(row: Pick<ContentEntity, 'state' | 'authorId'>, who: Actor): ContentAction[] {
  const own = who.kind === 'staff' && row.authorId === who.id;
  return actionsFor(contentSteps, row.state, who.roles).filter(action => !(action === 'publish' && own));
}

export type WorkRow = Pick<
  ContentEntity,
  'id' | 'kind' | 'category' | 'title' | 'state' | 'authorId' | 'authorName' | 'publishedOn' | 'updatedAt' | 'version'
>;
export const workColumns = [
  'id',
  'kind',
  'category',
  'title',
  'state',
  'authorId',
  'authorName',
  'publishedOn',
  'updatedAt',
  'version',
] as const;

export function workRow(row: WorkRow, who: Actor): ContentRow {
  const { id, kind, category, title, state, updatedAt, version } = row;
  return {
    id,
    kind,
    category,
    title,
    state,
    author: row.authorName,
    publishedOn: row.publishedOn as Day | null,
    updatedAt,
    version,
    may: mayDo(row, who),
  };
}
