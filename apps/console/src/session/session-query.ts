import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Problem, type StaffMember, sessionRoutes, siteRoutes } from '@vc/contract';
import { call, callPlainly } from '../lib/call.ts';

export const sessionKeys = { me: ['session'] as const, site: ['site'] as const };

/** Asked for the first time, a missing session is an answer; later on it is a loss, and the dialog asks for the password. */
async function me(before: StaffMember | null | undefined): Promise<StaffMember | null> {
  if (before) return call(sessionRoutes.me, {});
  try {
    return await callPlainly(sessionRoutes.me, {});
  } catch (error) {
    if (error instanceof Problem && error.code === 'sign_in') return null;
    throw error;
  }
}

/** Who is signed in; null when nobody is. Asked again on coming back to the window: another tab may have changed it. */
export const useMe = () =>
  useQuery({
    queryKey: sessionKeys.me,
    queryFn: ({ client, queryKey }) => me(client.getQueryData<StaffMember | null>(queryKey)),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: 'always',
  });

/** The bureau whose console this is, for every screen. */
export const useSite = () => useQuery({ queryKey: sessionKeys.site, queryFn: () => call(siteRoutes.site, {}), staleTime: 300_000 });

/** Signs in. Another person than before starts with nothing of what was read before. */
export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { username: string; password: string }) => callPlainly(sessionRoutes.signIn, input),
    onSuccess: staff => {
      const before = queries.getQueryData<StaffMember | null>(sessionKeys.me);
      if (before?.id !== staff.id) queries.removeQueries({ predicate: query => query.queryKey[0] !== sessionKeys.site[0] });
      queries.setQueryData(sessionKeys.me, staff);
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => callPlainly(sessionRoutes.signOut, {}),
    onSettled: (_, error) => {
      // A session that is already gone is signed out as well.
      if (error && !(error instanceof Problem && error.code === 'sign_in')) return;
      queries.setQueryData(sessionKeys.me, null);
      queries.removeQueries({ predicate: query => query.queryKey[0] !== sessionKeys.site[0] && query.queryKey[0] !== sessionKeys.me[0] });
    },
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { current: string; next: string }) => call(sessionRoutes.changePassword, input),
    onSuccess: staff => queries.setQueryData(sessionKeys.me, staff),
  });
}
