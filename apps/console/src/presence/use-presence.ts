import { useQuery } from '@tanstack/react-query';
import { type PresenceSubject, Problem, presenceRoutes } from '@vc/contract';
import { PRESENCE_EVERY_SECONDS, type Present } from '@vc/domain';
import { useEffect } from 'react';
import { callPlainly } from '../lib/call.ts';

const isLost = (error: unknown): boolean => error instanceof Problem && error.code === 'sign_in';

/**
 * Says while the page is in view that this record is open for writing here, and gives everybody else who has it open. A
 * lost session asks nobody for a password: the next thing that a person does will.
 */
export function usePresence(subject: PresenceSubject, id: string): readonly Present[] {
  const { data, isError } = useQuery({
    queryKey: ['presence', subject, id],
    queryFn: () => callPlainly(presenceRoutes.here, { subject, id }),
    refetchInterval: ({ state }) => !isLost(state.error) && PRESENCE_EVERY_SECONDS * 1000,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    const leave = () => void callPlainly(presenceRoutes.leave, { subject, id }).catch(() => undefined);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [subject, id]);
  return isError ? [] : (data?.others ?? []);
}
