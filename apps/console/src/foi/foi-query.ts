import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FoiCase, type FoiView, foiRoutes, foiSettingRoutes } from '@vc/contract';
import { caseKeys } from '../desk/desk-query.ts';
import { figuresKeys } from '../figures/figures-query.ts';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

/** Pages of this size when one is chosen out of all of them. */
const CHOICE = 100;

export const foiKeys = {
  all: ['foi'] as const,
  list: (view: FoiView, find: string) => ['foi', 'list', view, find] as const,
  choice: (view: FoiView) => ['foi', 'choice', view] as const,
  one: (id: string) => ['foi', 'one', id] as const,
  settings: ['foi', 'settings'] as const,
};

/** Open applications by their deadline, or finished ones, the last finished first; page by page. */
export const useFois = (view: FoiView, find: string) =>
  useInfiniteQuery({
    queryKey: foiKeys.list(view, find),
    queryFn: ({ pageParam }) => call(foiRoutes.list, { view, ...(find ? { find } : {}), cursor: pageParam }),
    ...pages,
  });

/** The same by the hundred, for choosing one. */
export const useFoiChoice = (view: FoiView) =>
  useInfiniteQuery({
    queryKey: foiKeys.choice(view),
    queryFn: ({ pageParam }) => call(foiRoutes.list, { view, cursor: pageParam, limit: CHOICE }),
    ...pages,
  });

/** One application with everything about it. */
export const useFoi = (id: string | null) =>
  useQuery({ queryKey: foiKeys.one(id ?? ''), queryFn: () => call(foiRoutes.one, { id: id ?? '' }), enabled: id !== null });

export const useFoiSettings = () => useQuery({ queryKey: foiKeys.settings, queryFn: () => call(foiSettingRoutes.read, {}) });

/** Sends an act upon an application, which may take it; lists, desk and every number made of them are read again with it. */
export function useFoiChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<FoiCase>) => send(),
    onSuccess: found => {
      queries.setQueryData(foiKeys.one(found.id), found);
      const stale = [foiKeys.all, caseKeys.all, figuresKeys.all];
      return Promise.all(stale.map(queryKey => queries.invalidateQueries({ queryKey })));
    },
  });
}
