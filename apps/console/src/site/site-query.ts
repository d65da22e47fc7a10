import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Given, siteRoutes } from '@vc/contract';
import { call } from '../lib/call.ts';
import { sessionKeys } from '../session/session-query.ts';

/** Changes what every screen shows of the bureau. */
export function useSiteChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (settings: Given<typeof siteRoutes.change>) => call(siteRoutes.change, settings),
    onSuccess: site => queries.setQueryData(sessionKeys.site, site),
    // Somebody else may have been first: what stands now is compared with what is typed.
    onError: () => queries.invalidateQueries({ queryKey: sessionKeys.site }),
  });
}
