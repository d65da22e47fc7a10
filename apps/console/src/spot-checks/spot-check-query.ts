import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Given, type SpotCheckItem, spotCheckRoutes } from '@vc/contract';
import { figuresKeys } from '../figures/figures-query.ts';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

const spotCheckKeys = {
  all: ['spot-check'] as const,
  list: ['spot-check', 'list'] as const,
  items: (id: string) => ['spot-check', 'items', id] as const,
};

/** All checks so far, the last drawn first, page by page. */
export const useSpotChecks = () =>
  useInfiniteQuery({
    queryKey: spotCheckKeys.list,
    queryFn: ({ pageParam }) => call(spotCheckRoutes.list, { cursor: pageParam }),
    ...pages,
  });

/** One check with every record that was drawn for it. */
export const useSpotCheck = (id: string) =>
  useQuery({ queryKey: spotCheckKeys.items(id), queryFn: () => call(spotCheckRoutes.items, { id }) });

/** Draws a new sample out of a year's ledger. */
export function useDraw() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Given<typeof spotCheckRoutes.draw>) => call(spotCheckRoutes.draw, given),
    onSuccess: drawn => {
      queries.setQueryData(spotCheckKeys.items(drawn.check.id), drawn);
      queries.invalidateQueries({ queryKey: spotCheckKeys.list });
      queries.invalidateQueries({ queryKey: figuresKeys.all });
    },
  });
}

/** Sends one step of an item; its check and the year's quality are read again with it. */
export function useSpotCheckStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<SpotCheckItem>) => send(),
    onSuccess: () => {
      queries.invalidateQueries({ queryKey: figuresKeys.all });
      return queries.invalidateQueries({ queryKey: spotCheckKeys.all });
    },
  });
}
