import { type FileRoute, type Given, requestFor } from '@vc/contract';

/** Where the browser itself fetches a file from: the session's cookie goes with it, so a plain link does. */
export const fileAddress = <T extends FileRoute>(route: T, input: Given<T>): string =>
  requestFor(route, input as Record<string, unknown>).url;
