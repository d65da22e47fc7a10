import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SiteSettings, siteRoutes } from '@vc/contract';
import { call } from '../lib/call.ts';
import { sessionKeys } from '../session/session-query.ts';

/** Changes what every screen shows of the bureau. */
export function useSiteChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (settings: SiteSettings) => call(siteRoutes.change, settings),
    onSuccess: site => queries.setQueryData(sessionKeys.site, site),
  });
}
