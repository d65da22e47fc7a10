import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { caseRoutes, type Given, staffNoticeRoutes } from '@vc/contract';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

export type CaseFilter = Omit<Given<typeof caseRoutes.list>, 'cursor' | 'limit'>;

/** How often the console asks whether there is something new. */
const ASK_EVERY_MS = 60_000;

export const caseKeys = {
  all: ['case'] as const,
  desk: ['case', 'desk'] as const,
  list: (filter: CaseFilter) => ['case', 'list', filter] as const,
  one: (id: string) => ['case', 'one', id] as const,
  related: (id: string) => ['case', 'related', id] as const,
  colleagues: ['case', 'colleagues'] as const,
  handOver: (fromId: string, toId: string | null) => ['case', 'hand-over', fromId, toId] as const,
};
export const noticeKeys = { all: ['staff-notice'] as const, unread: ['staff-notice', 'unread'] as const };

export const useDesk = () => useQuery({ queryKey: caseKeys.desk, queryFn: () => call(caseRoutes.desk, {}), refetchInterval: ASK_EVERY_MS });

export const useCases = (filter: CaseFilter) =>
  useInfiniteQuery({
    queryKey: caseKeys.list(filter),
    queryFn: ({ pageParam }) => call(caseRoutes.list, { ...filter, cursor: pageParam }),
    ...pages,
  });

/** One case; reading it marks as read what one was told of it. */
export const useCase = (id: string) => {
  const queries = useQueryClient();
  return useQuery({
    queryKey: caseKeys.one(id),
    queryFn: async () => {
      const found = await call(caseRoutes.one, { id });
      queries.invalidateQueries({ queryKey: noticeKeys.all });
      return found;
    },
  });
};

export const useRelated = (id: string) => useQuery({ queryKey: caseKeys.related(id), queryFn: () => call(caseRoutes.related, { id }) });

export const useColleagues = () => useQuery({ queryKey: caseKeys.colleagues, queryFn: () => call(caseRoutes.colleagues, {}) });

export const useHandOverPreview = (fromId: string, toId: string | null) =>
  useQuery({
    queryKey: caseKeys.handOver(fromId, toId),
    queryFn: () => call(caseRoutes.previewHandOver, { fromId, ...(toId ? { toId } : {}) }),
  });

/** Sends an act that moves cases; every list and page of cases is read again, of whatever kind. */
export function useCaseChange<T>() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<T>) => send(),
    onSettled: () => queries.invalidateQueries(),
  });
}

/** How much one was told and has not read; not asked for while the window is out of sight. */
export const useUnread = () =>
  useQuery({ queryKey: noticeKeys.unread, queryFn: () => call(staffNoticeRoutes.count, {}), refetchInterval: ASK_EVERY_MS });

export const useNotices = (unread: boolean) =>
  useInfiniteQuery({
    queryKey: [...noticeKeys.all, 'list', unread],
    queryFn: ({ pageParam }) => call(staffNoticeRoutes.list, { ...(unread ? { unread } : {}), cursor: pageParam }),
    ...pages,
  });

export function useReadNotices() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids?: string[]) => call(staffNoticeRoutes.read, ids ? { ids } : {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: noticeKeys.all }),
  });
}
