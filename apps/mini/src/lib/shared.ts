import { useSyncExternalStore } from 'react';

/** A value that several screens watch: print size, the bureau, the place browsed. */
export interface Shared<T> {
  get(): T;
  set(value: T): void;
  /** Calls back after every change, until the function that it gives is called. */
  watch(changed: () => void): () => void;
}

export function shared<T>(first: T): Shared<T> {
  let value = first;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const changed of Array.from(watchers)) changed();
    },
    watch(changed) {
      watchers.add(changed);
      return () => {
        watchers.delete(changed);
      };
    },
  };
}

/** The value now, and again whenever it changes. */
export const useShared = <T>({ watch, get }: Shared<T>): T => useSyncExternalStore(watch, get);
