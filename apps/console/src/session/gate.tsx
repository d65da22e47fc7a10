import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Failed, Loading } from '../ui/states.tsx';
import { PaperFrame } from './paper-frame.tsx';
import { sessionKeys, useMe } from './session-query.ts';
import { SignInDialog } from './sign-in-dialog.tsx';
import { StaffContext } from './staff-context.ts';

export const PASSWORD_PAGE = '/password';

/** Lets staff in, sends everybody else to the sign-in page and a first-day password to be changed. */
export function Gate() {
  const me = useMe();
  const { pathname, search } = useLocation();
  const queries = useQueryClient();
  const id = me.data?.id;
  const before = useRef(id);
  useEffect(() => {
    // Somebody else signed in, in another window: what was read for the one before is not for him.
    if (before.current && id && before.current !== id)
      queries.resetQueries({ predicate: query => query.queryKey[0] !== sessionKeys.me[0] });
    before.current = id;
  }, [id, queries]);
  if (me.data === undefined)
    return me.error ? (
      <PaperFrame title="工作台" lead="还没有连上服务器。">
        <Failed error={me.error} onRetry={() => me.refetch()} />
      </PaperFrame>
    ) : (
      <Loading />
    );
  if (me.data === null) return <Navigate replace to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} />;
  if (me.data.mustChangePassword && pathname !== PASSWORD_PAGE) return <Navigate replace to={PASSWORD_PAGE} />;
  return (
    <StaffContext value={me.data}>
      <Outlet key={me.data.id} />
      <SignInDialog />
    </StaffContext>
  );
}
