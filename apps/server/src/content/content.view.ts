import {
  type ContentCard,
  type ContentDetail,
  type ContentItem,
  type ContentLinks,
  type ContentRow,
  kindOf,
  pageOf,
  timelinessOf,
} from '@vc/contract';
import { actionsFor, approvalSteps, type ContentAction, type Day, isSigning, type LiveAction, liveSteps } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import type { ContentEntity } from './content.entity.ts';
import type { Hands } from './hands.ts';
import type { PublicationEntity } from './publication.entity.ts';
import { stepsOf } from './steps.ts';

export type CardRow = Pick<PublicationEntity, 'id' | 'kind' | 'category' | 'place' | 'title' | 'summary' | 'publishedOn' | 'expiresOn'> & {
  fields: string | Record<string, unknown>;
};

/** Columns of a list line: never the body. */
export const cardColumns = ['id', 'kind', 'category', 'place', 'title', 'summary', 'publishedOn', 'expiresOn', 'fields'] as const;

export const fieldsOf = (row: { fields: string | Record<string, unknown> }): Record<string, unknown> =>
  typeof row.fields === 'string' ? JSON.parse(row.fields) : row.fields;

export function card(row: CardRow, today: Day): ContentCard {
  const { id, kind, category, place, title, summary } = row;
  const expiresOn = row.expiresOn as Day | null;
  const fields = fieldsOf(row);
  return {
    id,
    kind,
    category,
    place,
    title,
    summary,
    lines: kindOf(kind)?.card(fields).filter(Boolean) ?? [],
    publishedOn: row.publishedOn as Day,
    expiresOn,
    ...timelinessOf({ kind, fields, expiresOn }, today),
  };
}

/** The notice under which a withdrawn page is still read; null for any other. */
export const noticeOf = (row: Pick<PublicationEntity, 'withdrawnOn' | 'withdrawnReason'> | null): ContentDetail['withdrawn'] =>
  row?.withdrawnOn ? { on: row.withdrawnOn as Day, reason: row.withdrawnReason ?? '' } : null;

export function detail(row: PublicationEntity, today: Day, links: ContentLinks): ContentDetail {
  const item = { ...row, withdrawn: noticeOf(row) } as unknown as ContentItem;
  return { ...card(row, today), ...pageOf(item, today, links) };
}

type Judged = Pick<ContentEntity, 'kind' | 'state' | 'live' | 'authorId' | 'number' | 'owed'> & { writers?: ReadonlySet<string> };

/** What the step tables cannot say: nobody signs his own work, only what is owed is signed afterwards, only what was published can be gone back to. */
function allowed(row: Judged, who: Actor, action: ContentAction): boolean {
  const own = who.kind === 'staff' && (row.authorId === who.id || row.writers?.has(who.id as string));
  const [owed] = row.owed;
  switch (action) {
    case 'approve':
    case 'urgent':
      return !own;
    case 'endorse':
    case 'object':
      return !own && owed !== undefined && who.roles.includes(approvalSteps[owed].role);
    case 'discard':
      return row.number === 0;
    case 'drop':
      return row.number > 0;
    default:
      return true;
  }
}

/** What this person may do with it now. */
export function mayDo(row: Judged, who: Actor): (ContentAction | LiveAction)[] {
  const work = actionsFor(stepsOf(row), row.state, who.roles).filter(action => allowed(row, who, action));
  return [...new Set(work), ...actionsFor(liveSteps, row.live, who.roles)];
}

export const workColumns = [
  'id',
  'kind',
  'category',
  'title',
  'state',
  'live',
  'authorId',
  'authorName',
  'publishedOn',
  'publishAt',
  'holdDueOn',
  'owed',
  'owedDueOn',
  'section',
  'number',
  'updatedAt',
  'version',
] as const;
export type WorkRow = Pick<ContentEntity, (typeof workColumns)[number]> & { writers?: ReadonlySet<string> };

/** Who has it in hand: the signers of a step, the author to whom it was returned, or those who still owe a signature. */
function holderOf(row: WorkRow, hands: Hands, today: Day): ContentRow['holder'] {
  const { state, holdDueOn, owedDueOn } = row;
  const [owed = null] = row.owed;
  const [step, dueOn] = holdDueOn ? [isSigning(state) ? state : null, holdDueOn] : [owed, owedDueOn];
  if (!dueOn) return null;
  return { step, names: step ? hands.signers(step) : hands.keepers(row), dueOn: dueOn as Day, late: dueOn < today };
}

export function workRow(row: WorkRow, who: Actor, hands: Hands, today: Day): ContentRow {
  const { id, kind, category, title, state, live, updatedAt, version, publishAt, owed } = row;
  return {
    id,
    kind,
    category,
    title,
    state,
    live,
    author: row.authorName,
    publishedOn: row.publishedOn as Day | null,
    publishAt,
    holder: holderOf(row, hands, today),
    owed,
    updatedAt,
    version,
    may: mayDo(row, who) as ContentRow['may'],
  };
}
