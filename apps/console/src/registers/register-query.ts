import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { registerRoutes } from '@vc/contract';
import type { Register } from '@vc/domain';
import { figuresKeys } from '../figures/figures-query.ts';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

const registerKeys = {
  all: ['register'] as const,
  items: (register: Register | null) => ['register', 'items', register] as const,
  acts: (register: Register | null) => ['register', 'acts', register] as const,
  remedies: ['register', 'remedies'] as const,
  hand: (year: number) => ['register', 'hand', year] as const,
};

const filterOf = (register: Register | null) => (register ? { register } : {});

/** Documents and matters, the last entered first, page by page. */
export const useItems = (register: Register | null) =>
  useInfiniteQuery({
    queryKey: registerKeys.items(register),
    queryFn: ({ pageParam }) => call(registerRoutes.items, { ...filterOf(register), cursor: pageParam }),
    ...pages,
  });

/** Decisions, fees and purchases, the last entered first, page by page. */
export const useActs = (register: Register | null) =>
  useInfiniteQuery({
    queryKey: registerKeys.acts(register),
    queryFn: ({ pageParam }) => call(registerRoutes.acts, { ...filterOf(register), cursor: pageParam }),
    ...pages,
  });

/** Reviews and lawsuits, the last entered first, page by page. */
export const useRemedies = () =>
  useInfiniteQuery({
    queryKey: registerKeys.remedies,
    queryFn: ({ pageParam }) => call(registerRoutes.remedies, { cursor: pageParam }),
    ...pages,
  });

/** What has been entered by hand into the tables of a year. */
export const useHandEntries = (year: number) =>
  useQuery({ queryKey: registerKeys.hand(year), queryFn: () => call(registerRoutes.handEntries, { year }) });

/** Sends a change of a register; the registers and every number made of them are read again with it. */
export function useRegisterChange() {
  const queries = useQueryClient();
  return async <T>(send: () => Promise<T>): Promise<T> => {
    const answer = await send();
    await Promise.all([
      queries.invalidateQueries({ queryKey: registerKeys.all }),
      queries.invalidateQueries({ queryKey: figuresKeys.all }),
    ]);
    return answer;
  };
}

/** Reads the registers again, for a line that has moved on. */
export function useRegisterReload(): () => void {
  const queries = useQueryClient();
  return () => {
    queries.invalidateQueries({ queryKey: registerKeys.all });
  };
}
