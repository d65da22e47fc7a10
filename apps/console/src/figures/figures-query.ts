import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { figureRoutes } from '@vc/contract';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

export const figuresKeys = {
  all: ['figures'] as const,
  years: ['figures', 'years'] as const,
  year: (year: number) => ['figures', 'year', year] as const,
  records: (year: number, figure: string) => ['figures', 'records', year, figure] as const,
};

/** Years that have records, newest first. */
export const useYears = () => useQuery({ queryKey: figuresKeys.years, queryFn: () => call(figureRoutes.years, {}) });

/** All figures of a year. */
export const useYearFigures = (year: number | null) =>
  useQuery({
    queryKey: figuresKeys.year(year ?? 0),
    queryFn: () => call(figureRoutes.year, { year: year ?? 0 }),
    enabled: year !== null,
  });

/** The records behind a figure, page by page. */
export const useFigureRecords = (year: number, figure: string) =>
  useInfiniteQuery({
    queryKey: figuresKeys.records(year, figure),
    queryFn: ({ pageParam }) => call(figureRoutes.records, { year, figure, cursor: pageParam }),
    ...pages,
  });
