import { Problem } from '@vc/contract';
import type { Instant } from '@vc/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { drop, save, saved } from './cache';

/** Something read from the server, as a screen sees it. */
export interface Loaded<T> {
  data: T | null;
  /** When the data was saved, if it could not be read anew. */
  savedAt: Instant | null;
  error: unknown;
  reload(): void;
}

/** What is there already, for screens that draw something read; null while it is on its way. */
export const given = <T>(data: T | null): Loaded<T> => ({ data, savedAt: null, error: null, reload: () => undefined });

type State<T> = Omit<Loaded<T>, 'reload'>;

const blank = { data: null, savedAt: null, error: null };

/** True when the server says that this cannot be read (withdrawn, for example). Otherwise what was saved is better than nothing. */
const isRefused = (error: unknown): boolean => error instanceof Problem && error.status < 429;

/**
 * Reads something as soon as the screen opens. With a `key`, what was read last time is shown at once and replaced when
 * the answer comes; without one nothing is kept on the phone. `again` changes when a different thing is to be read.
 */
export function useLoad<T>(read: () => Promise<T>, { key, again = key }: { key?: string; again?: string }): Loaded<T> {
  const fromBefore = useCallback((): State<T> => ({ ...blank, data: (key && saved<T>(key)?.data) || null }), [key]);
  const [state, setState] = useState<State<T>>(fromBefore);
  const turn = useRef(0);
  const latest = useRef(read);
  latest.current = read;

  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    setState(was => ({ ...was, error: null }));
    latest.current().then(
      data => {
        if (mine !== turn.current) return;
        if (key) save(key, data, new Date().toISOString());
        setState({ data, savedAt: null, error: null });
      },
      (error: unknown) => {
        if (mine !== turn.current) return;
        if (key && isRefused(error)) drop(key);
        setState(was => {
          const kept = isRefused(error) ? null : was.data;
          return { data: kept, savedAt: kept === null ? null : ((key && saved(key)?.at) ?? null), error };
        });
      },
    );
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` says that another thing is to be read.
  useEffect(() => {
    setState(fromBefore());
    reload();
    return () => {
      turn.current += 1;
    };
  }, [again, fromBefore, reload]);

  return { ...state, reload };
}
