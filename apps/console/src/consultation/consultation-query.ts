import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ConsultationWork, cannedRoutes, consultationRoutes, type Given, searchRoutes } from '@vc/contract';
import { figuresKeys } from '../figures/figures-query.ts';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

export type InboxFilter = Omit<Given<typeof consultationRoutes.inbox>, 'cursor' | 'limit'>;

export const consultationKeys = {
  all: ['consultation'] as const,
  lists: ['consultation', 'inbox'] as const,
  inbox: (filter: InboxFilter) => ['consultation', 'inbox', filter] as const,
  one: (id: string) => ['consultation', 'one', id] as const,
  settings: ['consultation', 'settings'] as const,
  canned: ['consultation', 'canned'] as const,
  citable: (q: string) => ['consultation', 'citable', q] as const,
};

/** The inbox under a filter, page by page, with its counts. */
export const useInbox = (filter: InboxFilter) =>
  useInfiniteQuery({
    queryKey: consultationKeys.inbox(filter),
    queryFn: ({ pageParam }) => call(consultationRoutes.inbox, { ...filter, cursor: pageParam }),
    ...pages,
  });

/** One question whole. */
export const useConsultation = (id: string) =>
  useQuery({ queryKey: consultationKeys.one(id), queryFn: () => call(consultationRoutes.work, { id }) });

/** Sends an act upon a question; what comes back is at once what every screen shows, and everything about its case is read again. */
export function useConsultationChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<ConsultationWork>) => send(),
    onSuccess: work => {
      queries.setQueryData(consultationKeys.one(work.id), work);
      queries.invalidateQueries({ queryKey: consultationKeys.lists });
      queries.invalidateQueries({ queryKey: ['case'] });
      queries.invalidateQueries({ queryKey: figuresKeys.all });
    },
  });
}

/** Shows name and telephones in full; the look goes on record, so the history is read again. */
export function useLook(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call(consultationRoutes.look, { id, reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: consultationKeys.one(id) }),
  });
}

export const useConsultationSettings = () =>
  useQuery({ queryKey: consultationKeys.settings, queryFn: () => call(consultationRoutes.settings, {}) });

export const useCanned = () => useQuery({ queryKey: consultationKeys.canned, queryFn: () => call(cannedRoutes.list, {}) });

/** Sends a change of the canned answers; the list is read again. */
export function useCannedChange<T>() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<T>) => send(),
    onSuccess: () => queries.invalidateQueries({ queryKey: consultationKeys.canned }),
  });
}

/** Public items that an answer can cite, by what is typed. */
export const useCitable = (q: string) =>
  useQuery({
    queryKey: consultationKeys.citable(q),
    queryFn: async () =>
      (await call(searchRoutes.search, { q, limit: 20 })).items.filter(({ kind, expired }) => kind !== 'public-answer' && !expired),
    enabled: q.trim().length > 1,
    staleTime: 60_000,
  });
