import { useCallback, useEffect, useRef, useState } from 'react';
import { type Loaded, useLoad } from './load';

export interface PageOf<T> {
  items: T[];
  next: string | null;
}

/** A list that grows page by page. */
export interface Listed<T> {
  first: Loaded<PageOf<T>>;
  items: T[];
  /** `none`: this is all; `failed`: the next page did not come, and `more` tries again. */
  rest: 'none' | 'waiting' | 'busy' | 'failed';
  more(): void;
}

interface Tail<T> {
  items: T[];
  /** Where the next page starts; undefined before any further page was read. */
  next?: string | null;
  state: 'idle' | 'busy' | 'failed';
}

/** Reads a list by cursor. Options as for `useLoad`; only the first page is kept on the phone. */
export function usePages<T>(
  read: (cursor: string | undefined) => Promise<PageOf<T>>,
  options: { key?: string; again?: string },
): Listed<T> {
  const latest = useRef(read);
  latest.current = read;
  const first = useLoad(() => read(undefined), options);
  const [tail, setTail] = useState<Tail<T>>({ items: [], state: 'idle' });
  const page = first.data;
  const of = useRef(page);

  useEffect(() => {
    of.current = page;
    setTail({ items: [], state: 'idle' });
  }, [page]);

  const cursor = page && of.current === page ? (tail.next === undefined ? page.next : tail.next) : null;

  const more = useCallback(() => {
    if (cursor === null || tail.state === 'busy') return;
    setTail(was => ({ ...was, state: 'busy' }));
    latest.current(cursor).then(
      ({ items, next }) => {
        if (of.current === page) setTail(was => ({ items: [...was.items, ...items], next, state: 'idle' }));
      },
      () => {
        if (of.current === page) setTail(was => ({ ...was, state: 'failed' }));
      },
    );
  }, [cursor, page, tail.state]);

  return {
    first,
    items: page ? [...page.items, ...tail.items] : [],
    rest: cursor === null ? 'none' : tail.state === 'idle' ? 'waiting' : tail.state,
    more,
  };
}
