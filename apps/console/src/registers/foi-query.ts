import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FoiCase, foiRoutes } from '@vc/contract';
import { figuresKeys } from '../figures/figures-query.ts';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

/** Pages of this size when one is chosen out of all of them. */
const CHOICE = 100;

export const foiKeys = {
  all: ['foi'] as const,
  list: (open: boolean) => ['foi', 'list', open] as const,
  choice: (open: boolean) => ['foi', 'choice', open] as const,
  one: (id: string) => ['foi', 'one', id] as const,
};

const asked = (open: boolean) => ({ open: open ? ('true' as const) : ('false' as const) });

/** Open applications by their deadline, or finished ones, the last finished first; page by page. */
export const useFois = (open: boolean) =>
  useInfiniteQuery({
    queryKey: foiKeys.list(open),
    queryFn: ({ pageParam }) => call(foiRoutes.list, { ...asked(open), cursor: pageParam }),
    ...pages,
  });

/** The same by the hundred, for choosing one. */
export const useFoiChoice = (open: boolean) =>
  useInfiniteQuery({
    queryKey: foiKeys.choice(open),
    queryFn: ({ pageParam }) => call(foiRoutes.list, { ...asked(open), cursor: pageParam, limit: CHOICE }),
    ...pages,
  });

/** One application with its history. */
export const useFoi = (id: string | null) =>
  useQuery({ queryKey: foiKeys.one(id ?? ''), queryFn: () => call(foiRoutes.one, { id: id ?? '' }), enabled: id !== null });

/** Sends an act upon an application; the lists and every number made of them are read again with it. */
export function useFoiChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<FoiCase>) => send(),
    onSuccess: found => {
      queries.setQueryData(foiKeys.one(found.id), found);
      return Promise.all([queries.invalidateQueries({ queryKey: foiKeys.all }), queries.invalidateQueries({ queryKey: figuresKeys.all })]);
    },
  });
}
