import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type Given, offerReportRoutes } from '@vc/contract';
import type { OfferReportState } from '@vc/domain';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

const keys = { all: ['offer-report'] as const, list: (state: OfferReportState) => ['offer-report', state] as const };

/** Reports of offers not kept, in one state, page by page, with how many wait. */
export const useOfferReports = (state: OfferReportState) =>
  useInfiniteQuery({
    queryKey: keys.list(state),
    queryFn: ({ pageParam }) => call(offerReportRoutes.list, { state, cursor: pageParam }),
    ...pages,
  });

/** Says what was found and done; every list is read again. */
export function useSettle() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Given<typeof offerReportRoutes.settle>) => call(offerReportRoutes.settle, input),
    onSettled: () => queries.invalidateQueries({ queryKey: keys.all }),
  });
}
