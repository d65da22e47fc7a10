import {
  type ContentLinks,
  type ContentPage,
  type ContentWork,
  changesAfter,
  closedFor,
  type Kind,
  type PlacesReply,
  pageOf,
} from '@vc/contract';
import { type Day, dayOf, isDay } from '@vc/domain';
import { type ContentForm, givenOf } from './content-form.ts';

const UNTITLED = '（还没有标题）';

/** The day on which what is being written will be public, when nothing of it is now. */
function firstDay({ publishAt }: ContentForm, today: Day): Day {
  const on = publishAt ? dayOf(publishAt) : today;
  return on > today ? on : today;
}

/**
 * The page of an item for the public: of one that is being written, as it will be once it is published as it stands in the
 * form; of any other, as it is.
 */
export function pagePreview(
  kind: Kind,
  work: ContentWork | null,
  form: ContentForm,
  links: Pick<ContentLinks, 'about' | 'successor'>,
  today: Day,
): ContentPage {
  const { fields = {}, ...given } = givenOf(kind, form);
  const { id, indexNumber, attachments = [], versions = 0, page = null } = work ?? {};
  const done = work?.state === 'done';
  const first = work?.live !== 'live';
  const next = firstDay(form, today);
  const release = { number: versions + 1, on: next, note: given.changeNote ?? null, first };
  const { updatedOn, changes } = done && page ? page : changesAfter(page, release);
  const item = {
    id: id ?? '',
    kind: kind.key,
    category: form.category,
    place: given.place ?? null,
    title: form.title || UNTITLED,
    summary: form.summary,
    body: form.body,
    fields,
    formedOn: given.formedOn ?? null,
    indexNumber: indexNumber ?? null,
    sourceUrl: given.sourceUrl ?? null,
    attachments,
    publishedOn: (done || !first ? work?.publishedOn : null) ?? next,
    expiresOn: kind.expires(fields) ?? null,
    updatedOn,
    changes,
    withdrawn: done && page ? page.withdrawn : null,
  };
  return pageOf(item, today, { ...links, explainedBy: page?.explainedBy ?? [], replaces: page?.replaces ?? [] });
}

/** Places to sign up for, of which so many are taken; null while the form does not say how many there are, or until when. */
export function placesPreview(kind: Kind, form: ContentForm, taken: number, today: Day): PlacesReply | null {
  const places = kind.signUp(givenOf(kind, form).fields ?? {});
  if (!places?.capacity || !isDay(places.until)) return null;
  const { capacity, until } = places;
  return { capacity, until, taken, closed: closedFor(places, taken, today), mine: null };
}
