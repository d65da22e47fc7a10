import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { calendarRoutes } from '@vc/contract';
import { type Calendar, calendarOf } from '@vc/domain';
import { useMemo } from 'react';
import { consultationKeys } from '../consultation/consultation-query.ts';
import { foiKeys } from '../foi/foi-query.ts';
import { call } from '../lib/call.ts';

const calendarKey = ['calendar'] as const;

/** The years that have an arrangement of holidays, newest first, and those that should have one. */
export const useCalendars = () => useQuery({ queryKey: calendarKey, queryFn: () => call(calendarRoutes.list, {}), staleTime: 300_000 });

/** The working calendar as it is known now; null while it is on its way. */
export function useCalendar(): Calendar | null {
  const { data } = useCalendars();
  return useMemo(() => (data ? calendarOf([...data.items].reverse()) : null), [data]);
}

/** What a notice says and which deadlines it would move; nothing is kept. */
export const useCalendarPreview = () => useMutation({ mutationFn: (notice: string) => call(calendarRoutes.preview, { notice }) });

/** Keeps an arrangement; every deadline that it moves is read again. */
export function useCalendarApply() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (notice: string) => call(calendarRoutes.apply, { notice }),
    onSuccess: () => Promise.all([calendarKey, consultationKeys.all, foiKeys.all].map(queryKey => queries.invalidateQueries({ queryKey }))),
  });
}
