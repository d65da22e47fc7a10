import { z } from '@vc/contract';
import { dayOf, daysBetween, type Instant } from '@vc/domain';
import { useCallback, useEffect, useRef, useState } from 'react';
import { today } from './days.ts';

/** What was typed and not yet sent is kept in this browser, so that a closed window or a lost session costs nothing. */
const HEAD = 'vc-draft/';
const KEPT_DAYS = 14;
const WRITE_AFTER_MS = 400;

const kept = z.object({ at: z.string(), value: z.unknown() });

function read<T>(key: string, schema: z.ZodMiniType<T>): { at: Instant; value: T } | null {
  try {
    const outer = kept.parse(JSON.parse(localStorage.getItem(HEAD + key) ?? 'null'));
    return { at: outer.at, value: schema.parse(outer.value) };
  } catch {
    return null;
  }
}

/** Keeps a text under a key for whoever opens it next. */
export function keepDraft(key: string, value: unknown): void {
  try {
    localStorage.setItem(HEAD + key, JSON.stringify({ at: new Date().toISOString(), value }));
  } catch {
    // A full or forbidden store: the text is still on the screen.
  }
}

function drop(key: string): void {
  try {
    localStorage.removeItem(HEAD + key);
  } catch {
    // Nothing was stored then.
  }
}

/** Forgets drafts that nobody came back to: they may hold personal data. */
export function dropOldDrafts(): void {
  try {
    for (const name of Object.keys(localStorage).filter(found => found.startsWith(HEAD))) {
      const stored = kept.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null'));
      if (!stored.success || daysBetween(dayOf(stored.data.at), today()) > KEPT_DAYS) localStorage.removeItem(name);
    }
  } catch {
    // A store that cannot be read holds no drafts of ours.
  }
}

export interface Draft<T> {
  value: T;
  set: (next: T | ((now: T) => T)) => void;
  /** Differs from what the server has. */
  dirty: boolean;
  /** When the text that was brought back had been typed; null when nothing was brought back. */
  restoredAt: Instant | null;
  /** Takes the restored notice away; the text stays. */
  settle: () => void;
  /** Starts again from what the server now has; what was typed is thrown away, or goes on as `typed`. */
  reset: (base: T, typed?: T) => void;
  /** It is kept elsewhere now: nothing more is stored under this key. What stands on the screen stays. */
  abandon: () => void;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Text being typed, kept in this browser while it differs from `initial`. One `key` for the life of a component. */
export function useDraft<T>(key: string, schema: z.ZodMiniType<T>, initial: T): Draft<T> {
  const [found] = useState(() => read(key, schema));
  const [base, setBase] = useState(initial);
  const [value, set] = useState<T>(found ? found.value : initial);
  const [restoredAt, setRestoredAt] = useState<Instant | null>(found && !same(found.value, initial) ? found.at : null);
  const dirty = !same(value, base);
  const latest = useRef({ value, dirty });
  latest.current = { value, dirty };

  const abandoned = useRef(false);

  const keep = useCallback(() => {
    if (abandoned.current) return;
    if (latest.current.dirty) keepDraft(key, latest.current.value);
    else drop(key);
  }, [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the text starts the wait anew
  useEffect(() => {
    const timer = setTimeout(keep, WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [keep, value, dirty]);
  useEffect(() => {
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);

  const settle = useCallback(() => setRestoredAt(null), []);
  const reset = useCallback(
    (next: T, typed: T = next) => {
      latest.current = { value: typed, dirty: !same(next, typed) };
      if (!latest.current.dirty) drop(key);
      setBase(next);
      set(typed);
      setRestoredAt(null);
    },
    [key],
  );
  const abandon = useCallback(() => {
    abandoned.current = true;
    drop(key);
  }, [key]);
  return { value, set, dirty, restoredAt, settle, reset, abandon };
}
