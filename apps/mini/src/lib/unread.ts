import { noticeRoutes } from '@vc/contract';
import { callMine, hasSession } from './session';
import { shared, useShared } from './shared';

const count = shared(0);

/** What the server says of how many words wait to be read. */
export const learnUnread = (unread: number): void => count.set(unread);

/** Asks how many words wait to be read. A phone without a session has none, and makes none for that; not knowing bothers nobody. */
export function refreshUnread(): void {
  if (!hasSession()) {
    count.set(0);
    return;
  }
  callMine(noticeRoutes.mine, { limit: 1 }).then(
    ({ unread }) => count.set(unread),
    () => undefined,
  );
}

/** How many words wait to be read. */
export const useUnread = (): number => useShared(count);
