import { useQuery } from '@tanstack/react-query';
import { statisticsRoutes } from '@vc/contract';
import { figuresKeys } from '../figures/figures-query.ts';
import { call } from '../lib/call.ts';

/** Below the figures' own key: whatever changes a number makes both be read again. */
const statisticsKey = (year: number) => [...figuresKeys.all, 'statistics', year] as const;

/** A year of disclosure at a glance, beside the year before. */
export const useStatistics = (year: number | null) =>
  useQuery({
    queryKey: statisticsKey(year ?? 0),
    queryFn: () => call(statisticsRoutes.year, { year: year ?? 0 }),
    enabled: year !== null,
  });
