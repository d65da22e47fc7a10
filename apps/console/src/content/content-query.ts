import { queryOptions, useInfiniteQuery, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ContentWork, contentRoutes } from '@vc/contract';
import type { ContentDue, ContentView, Degrees } from '@vc/domain';
import { figuresKeys } from '../figures/figures-query.ts';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

export interface ContentFilter {
  kind?: string;
  view?: ContentView;
  due?: ContentDue;
  title?: string;
}

export const contentKeys = {
  lists: ['content', 'list'] as const,
  dues: ['content', 'list', 'dues'] as const,
  list: (filter: ContentFilter) => ['content', 'list', filter] as const,
  one: (id: string) => ['content', 'one', id] as const,
  versions: (id: string) => ['content', 'one', id, 'versions'] as const,
  /** What the public reads of it. */
  page: (id: string) => ['content', 'page', id] as const,
  places: (id: string) => ['content', 'page', id, 'places'] as const,
};

/** What staff work on, last touched first, page by page. */
export const useContents = (filter: ContentFilter, enabled = true) =>
  useInfiniteQuery({
    queryKey: contentKeys.list(filter),
    queryFn: ({ pageParam }) => call(contentRoutes.workList, { ...filter, cursor: pageParam }),
    enabled,
    ...pages,
  });

/** How much of the content waits for somebody, in the piles that one sees; nothing is asked for somebody who sees none. */
export const useDues = (enabled: boolean) =>
  useQuery({ queryKey: contentKeys.dues, queryFn: async () => (await call(contentRoutes.dues, {})).piles, enabled });

const oneContent = (id: string) =>
  queryOptions({ queryKey: contentKeys.one(id), queryFn: () => call(contentRoutes.work, { id }), enabled: id !== '' });

/** One item whole; nothing is asked for an empty id. */
export const useContent = (id: string) => useQuery(oneContent(id));

/** The titles of some items by id, as far as they have been read. */
export const useTitles = (ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(useQueries({ queries: [...new Set(ids)].map(oneContent) }).flatMap(({ data }) => (data ? [[data.id, data.title]] : [])));

/** What is nearest to a position of all that is public and has one, apart from the item itself. */
export const useNearest = (position: Degrees | null, except: string | undefined) =>
  useQuery({
    queryKey: ['content', 'nearest', position, except],
    queryFn: async () => (await call(contentRoutes.nearest, { ...(position as Degrees), ...(except ? { except } : {}) })).nearest,
    enabled: position !== null,
  });

/** Every version of an item that was published, newest first. */
export const useVersions = (id: string) =>
  useQuery({ queryKey: contentKeys.versions(id), queryFn: async () => (await call(contentRoutes.versions, { id })).items });

/** A published version whole; it never changes. */
export const useSnapshot = (id: string, number: number | null) =>
  useQuery({
    queryKey: [...contentKeys.versions(id), number],
    queryFn: () => call(contentRoutes.snapshot, { id, number: number ?? 0 }),
    enabled: number !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Sends an act upon an item; what comes back is at once what every screen shows. */
export function useContentChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<ContentWork>) => send(),
    onSuccess: work => {
      queries.setQueryData(contentKeys.one(work.id), work);
      queries.invalidateQueries({ queryKey: contentKeys.versions(work.id) });
      queries.invalidateQueries({ queryKey: contentKeys.page(work.id) });
      queries.invalidateQueries({ queryKey: contentKeys.lists });
      queries.invalidateQueries({ queryKey: figuresKeys.all });
    },
  });
}
