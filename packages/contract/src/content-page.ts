import type { Day } from '@vc/domain';
import type { ContentCard, ContentDetail } from './content-shapes.ts';
import { type Kind, kindOf, publicFields } from './kinds/index.ts';

/** An item's page as it is drawn. */
export type ContentPage = Omit<ContentDetail, 'lines'>;
/** What it links to, and what links to it. */
export type ContentLinks = Pick<ContentDetail, 'about' | 'explainedBy' | 'successor' | 'replaces'>;
/** The item under a page: what is written in it, fields for staff alone included. */
export type ContentItem = Omit<ContentPage, 'expired' | 'stale' | 'position' | 'link' | keyof ContentLinks>;
type Changes = Pick<ContentDetail, 'updatedOn' | 'changes'>;

/** Whether it is over, and whether what it says was last verified too long ago. */
export function timelinessOf(
  { kind, fields, expiresOn }: Pick<ContentItem, 'kind' | 'fields' | 'expiresOn'>,
  today: Day,
): Pick<ContentCard, 'expired' | 'stale'> {
  const until = kindOf(kind)?.verifiedUntil(fields) ?? null;
  return { expired: expiresOn !== null && expiresOn < today, stale: until !== null && until < today };
}

/** The page of an item: what the public reads of one that is live, and staff beforehand of one that is being written. */
export function pageOf(item: ContentItem, today: Day, links: ContentLinks): ContentPage {
  const kind = kindOf(item.kind) as Kind;
  return {
    id: item.id,
    kind: item.kind,
    category: item.category,
    place: item.place,
    title: item.title,
    summary: item.summary,
    body: item.body,
    fields: publicFields(kind, item.fields),
    position: kind.position(item.fields),
    link: kind.link(item.fields, item.sourceUrl),
    formedOn: item.formedOn,
    indexNumber: item.indexNumber,
    sourceUrl: item.sourceUrl,
    attachments: item.attachments,
    publishedOn: item.publishedOn,
    updatedOn: item.updatedOn,
    changes: item.changes,
    withdrawn: item.withdrawn,
    expiresOn: item.expiresOn,
    ...timelinessOf(item, today),
    ...links,
  };
}

interface Release {
  /** The number of the version that is published: what the first one says is no change. */
  number: number;
  on: Day;
  /** What really changed; null for a small edit. */
  note: string | null;
  /** Nothing of it is public just before. */
  first: boolean;
}

/** The record of changes (更新记录) of a page once a version is published upon what it was before. */
export function changesAfter(before: Changes | null, { number, on, note: said, first }: Release): Changes {
  const note = number > 1 ? said : null;
  return {
    updatedOn: note ? on : first ? null : (before?.updatedOn ?? null),
    changes: [...(note ? [{ on, note }] : []), ...(before?.changes ?? [])],
  };
}
