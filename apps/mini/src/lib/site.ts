import { type Site, siteRoutes } from '@vc/contract';
import { useEffect } from 'react';
import { call } from './call';
import { shared, useShared } from './shared';
import { keep, recall } from './store';

const current = shared<Site | null>(recall<Site>('site'));
/** Asked for once each time the program is opened; the home page brings it along. */
let fresh = false;

/** Takes note of what the server says of the bureau. */
export function learnSite(site: Site): void {
  fresh = true;
  if (JSON.stringify(site) === JSON.stringify(current.get())) return;
  keep('site', site);
  current.set(site);
}

function refresh(): void {
  if (fresh) return;
  fresh = true;
  call(siteRoutes.site, {}).then(learnSite, () => {
    fresh = false;
  });
}

/** The bureau: name, telephone, hours, places. Null only before it was ever heard of. `wait` leaves the asking to the page. */
export function useSite(wait = false): Site | null {
  useEffect(() => {
    if (!wait) refresh();
  }, [wait]);
  return useShared(current);
}
