import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Given, privacyRoutes } from '@vc/contract';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

const keys = { state: ['privacy'] as const, looks: (filter: LookFilter) => ['looks', filter] as const };

export type LookFilter = Pick<Given<typeof privacyRoutes.looks>, 'from' | 'to' | 'who'>;

/** The register of personal data, the years it is kept, and what each night took away. */
export const usePrivacy = () => useQuery({ queryKey: keys.state, queryFn: () => call(privacyRoutes.state, {}) });

export function useCaseYears() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (caseYears: number) => call(privacyRoutes.change, { caseYears }),
    onSuccess: state => queries.setQueryData(keys.state, state),
  });
}

/** Looks at personal data that fit, newest first. */
export const useLooks = (filter: LookFilter) =>
  useInfiniteQuery({
    queryKey: keys.looks(filter),
    queryFn: ({ pageParam }) => call(privacyRoutes.looks, { ...filter, cursor: pageParam, limit: 50 }),
    ...pages,
  });
