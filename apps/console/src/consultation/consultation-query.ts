import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ConsultationWork, consultationRoutes } from '@vc/contract';
import type { ConsultationState, PublicityState, Subject } from '@vc/domain';
import { figuresKeys } from '../figures/figures-query.ts';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

export interface InboxFilter {
  state?: ConsultationState;
  publicity?: PublicityState;
  category?: Subject;
  late?: true;
}

export const consultationKeys = {
  all: ['consultation'] as const,
  lists: ['consultation', 'inbox'] as const,
  inbox: (filter: InboxFilter) => ['consultation', 'inbox', filter] as const,
  one: (id: string) => ['consultation', 'one', id] as const,
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

/** Sends an act upon a question; what comes back is at once what every screen shows. */
export function useConsultationChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<ConsultationWork>) => send(),
    onSuccess: work => {
      queries.setQueryData(consultationKeys.one(work.id), work);
      queries.invalidateQueries({ queryKey: consultationKeys.lists });
      queries.invalidateQueries({ queryKey: figuresKeys.all });
    },
  });
}

/** Shows the whole telephone number; the look goes on record, so the history is read again. */
export function useLook(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call(consultationRoutes.look, { id, reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: consultationKeys.one(id) }),
  });
}
