import { useQuery } from '@tanstack/react-query';
import { type ContentPage, type ContentWork, contentRoutes, type Kind, type PlacesReply, signUpRoutes } from '@vc/contract';
import { call } from '../lib/call.ts';
import { today } from '../lib/days.ts';
import type { ContentForm } from './content-form.ts';
import { contentKeys, useContent } from './content-query.ts';
import { pagePreview, placesPreview } from './page-preview.ts';

/** An item by the title that the public reads, as far as it is live. */
function useLiveLink(id: string | null) {
  const work = useContent(id ?? '');
  const isLive = work.data?.live === 'live';
  const page = useQuery({
    queryKey: contentKeys.page(id ?? ''),
    queryFn: () => call(contentRoutes.detail, { id: id ?? '' }),
    enabled: isLive,
  });
  return {
    link: isLive && page.data ? { id: page.data.id, kind: page.data.kind, title: page.data.title } : null,
    error: work.error ?? page.error,
    refetch: () => (work.error ? work.refetch() : page.refetch()),
  };
}

/** How many places in an item are taken; none in what was never public. */
function useTaken(kind: Kind, work: ContentWork | null) {
  const offered = work !== null && work.live !== 'none' && kind.signUp(work.fields) !== null;
  const places = useQuery({
    queryKey: contentKeys.places(work?.id ?? ''),
    queryFn: () => call(signUpRoutes.places, { id: work?.id ?? '' }),
    enabled: offered,
  });
  return { taken: offered ? (places.data?.taken ?? null) : 0, error: places.error, refetch: places.refetch };
}

export interface ItemPreview {
  page: ContentPage;
  places: PlacesReply | null;
  /** What could not be read and is left out of the page for now. */
  error: Error | null;
  refetch: () => void;
}

/** What the phone will show of an item as it stands in its form. */
export function useItemPreview(kind: Kind, work: ContentWork | null, form: ContentForm): ItemPreview {
  const about = useLiveLink(form.aboutId);
  const successor = useLiveLink(form.successorId);
  const taken = useTaken(kind, work);
  const failed = [about, successor, taken].filter(({ error }) => error);
  return {
    page: pagePreview(kind, work, form, { about: about.link, successor: successor.link }, today()),
    places: taken.taken === null ? null : placesPreview(kind, form, taken.taken, today()),
    error: failed[0]?.error ?? null,
    refetch: () => {
      for (const { refetch } of failed) refetch();
    },
  };
}
