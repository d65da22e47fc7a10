import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type AidRules, type AidWork, aidWorkRoutes } from '@vc/contract';
import type { AidState } from '@vc/domain';
import { figuresKeys } from '../figures/figures-query.ts';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

export interface AidFilter {
  state?: AidState;
  open?: true;
  late?: true;
}

const keys = {
  lists: ['aid', 'list'] as const,
  list: (filter: AidFilter) => ['aid', 'list', filter] as const,
  one: (id: string) => ['aid', 'one', id] as const,
  rules: ['aid', 'rules'] as const,
};

/** Applications under a filter, page by page, with their counts. */
export const useAidList = (filter: AidFilter) =>
  useInfiniteQuery({
    queryKey: keys.list(filter),
    queryFn: ({ pageParam }) => call(aidWorkRoutes.list, { ...filter, cursor: pageParam }),
    ...pages,
  });

/** One application whole. */
export const useAid = (id: string) => useQuery({ queryKey: keys.one(id), queryFn: () => call(aidWorkRoutes.work, { id }) });

/** Sends an act upon an application; what comes back is at once what every screen shows. */
export function useAidChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<AidWork>) => send(),
    onSuccess: work => {
      queries.setQueryData(keys.one(work.id), work);
      queries.invalidateQueries({ queryKey: keys.lists });
      queries.invalidateQueries({ queryKey: ['case'] });
      queries.invalidateQueries({ queryKey: figuresKeys.all });
    },
  });
}

/** Shows whole numbers; the look goes on record, so the history is read again. */
export function useAidLook(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call(aidWorkRoutes.look, { id, reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.one(id) }),
  });
}

export const useAidRules = () => useQuery({ queryKey: keys.rules, queryFn: () => call(aidWorkRoutes.rules, {}) });

export function useAidRulesChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (rules: AidRules) => call(aidWorkRoutes.changeRules, rules),
    onSuccess: rules => queries.setQueryData(keys.rules, rules),
  });
}
