import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReportRow, type ReportWork, reportRoutes } from '@vc/contract';
import { type Lookup, lookupIn } from '@vc/domain';
import { useMemo } from 'react';
import { contentKeys } from '../content/content-query.ts';
import { figuresKeys } from '../figures/figures-query.ts';
import { call } from '../lib/call.ts';
import { isFrozen } from './standing.ts';

/** Below the figures' own key: whatever changes a number makes reports be read again too. */
const reportKeys = {
  list: [...figuresKeys.all, 'reports'] as const,
  one: (id: string) => [...figuresKeys.all, 'report', id] as const,
};

const one = (id: string) => ({ queryKey: reportKeys.one(id), queryFn: () => call(reportRoutes.work, { id }) });

/** The reports of all years, newest first. */
export const useReports = () => useQuery({ queryKey: reportKeys.list, queryFn: () => call(reportRoutes.list, {}) });

export const useReport = (id: string) => useQuery(one(id));

/** How many numbers of each approved report have changed since; null while that is not known. By id. */
export const useDifferenceCounts = (rows: readonly ReportRow[]): ReadonlyMap<string, number | null> => {
  const frozen = rows.filter(isFrozen);
  return useQueries({
    queries: frozen.map(({ id }) => one(id)),
    combine: results => new Map(frozen.map(({ id }, i) => [id, results[i]?.data?.differences.length ?? null])),
  });
};

/** Sends an act upon a report; what comes back is at once what every screen shows. */
export function useReportChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<ReportWork>) => send(),
    onSuccess: work => {
      queries.setQueryData(reportKeys.one(work.id), work);
      queries.invalidateQueries({ queryKey: figuresKeys.all, predicate: ({ queryKey }) => queryKey[2] !== work.id });
      queries.invalidateQueries({ queryKey: contentKeys.lists });
    },
  });
}

/** What the tokens of a report's text are looked up in. */
export const useLookup = (work: ReportWork): Lookup => useMemo(() => lookupIn(work.year, work.document.bureau, work.figures), [work]);
