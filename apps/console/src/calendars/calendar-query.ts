import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { calendarRoutes, type Given } from '@vc/contract';
import { type Calendar, calendarOf } from '@vc/domain';
import { useMemo } from 'react';
import { consultationKeys } from '../consultation/consultation-query.ts';
import { foiKeys } from '../foi/foi-query.ts';
import { call } from '../lib/call.ts';

const calendarKey = ['calendar'] as const;

/** The notices of holidays that are known, newest year and latest notice first, and the years that should have one. */
export const useCalendars = () => useQuery({ queryKey: calendarKey, queryFn: () => call(calendarRoutes.list, {}), staleTime: 300_000 });

/** The working calendar as it is known now; null while it is on its way. */
export function useCalendar(): Calendar | null {
  const { data } = useCalendars();
  return useMemo(() => (data ? calendarOf([...data.items].reverse()) : null), [data]);
}

/** What a notice says, which days it changes and which deadlines it would move; nothing is kept. */
export const useCalendarPreview = () =>
  useMutation({ mutationFn: (given: Given<typeof calendarRoutes.preview>) => call(calendarRoutes.preview, given) });

/** Keeps an arrangement; every deadline that it moves is read again. */
export function useCalendarApply() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Given<typeof calendarRoutes.apply>) => call(calendarRoutes.apply, given),
    onSuccess: () => Promise.all([calendarKey, consultationKeys.all, foiKeys.all].map(queryKey => queries.invalidateQueries({ queryKey }))),
  });
}
