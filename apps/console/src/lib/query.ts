import { type InfiniteData, QueryClient as Queries, type QueryClient } from '@tanstack/react-query';
import { NoAnswer, Problem } from '@vc/contract';

/** What the server said no to stays no; what got no answer, or met a crowd, is worth another try. */
const mayTryAgain = (failures: number, error: Error): boolean =>
  failures < 2 && (error instanceof NoAnswer || (error instanceof Problem && error.code === 'busy'));

/** The one store of what was read from the server. */
export const queries: QueryClient = new Queries({
  defaultOptions: {
    // `always`: a browser that believes itself offline still gets an answer in words instead of an endless wait.
    queries: { retry: mayTryAgain, staleTime: 15_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** A page of a list as the contract gives it. */
interface Page<T> {
  items: T[];
  next: string | null;
}

/** The settings of every list that grows page by page. */
export const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: { next: string | null }) => last.next ?? undefined,
};

/** All rows that have been loaded so far. */
export const rowsOf = <T>(data: InfiniteData<Page<T>> | undefined): T[] => data?.pages.flatMap(page => page.items) ?? [];
