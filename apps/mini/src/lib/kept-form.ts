import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { forget, keep, recall } from './store';

/** A form as it lies on the phone. */
interface Kept<T> {
  /** Made once for each form, so that the server files it once however often it is sent. */
  clientKey: string;
  form: T;
}
interface State<T> extends Kept<T> {
  /** True while the screen shows what was written another time. */
  restored: boolean;
}

export interface KeptForm<T> extends State<T> {
  /** Changes some fields; with a function, from what stands there at that moment. */
  change(part: Partial<T> | ((was: T) => Partial<T>)): void;
  /** Throws the form away: after it was filed, or because the person wants to start again. */
  clear(): void;
}

const SAVE_AFTER_MS = 600;

const placeOf = (name: string): string => `form-${name}`;
const newKey = (): string => `q${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
const fresh = <T>(empty: T): State<T> => ({ clientKey: newKey(), form: empty, restored: false });
const differs = <T>(form: T, empty: T): boolean => JSON.stringify(form) !== JSON.stringify(empty);

function openKept<T extends object>(name: string, empty: T, begun: (form: T, empty: T) => boolean): State<T> {
  const kept = recall<Kept<T>>(placeOf(name));
  if (!kept || typeof kept.clientKey !== 'string') return fresh(empty);
  const form = { ...empty, ...kept.form };
  return begun(form, empty) ? { clientKey: kept.clientKey, form, restored: true } : fresh(empty);
}

/** Where there is no app to tell of its end, the browser does: its page is hidden, turned away from or closed. */
function whenPageGoes(save: () => void): () => void {
  if (process.env.TARO_ENV === 'weapp' || typeof window === 'undefined') return () => undefined;
  window.addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', save);
  return () => {
    window.removeEventListener('pagehide', save);
    document.removeEventListener('visibilitychange', save);
  };
}

/**
 * A form being filled in under a name of its own. It outlives a closed program, a call that comes in, a lost network and
 * the way back: saved soon after every change and at once when the screen goes away, and there again when it is next
 * opened. `begun` says whether a form holds anything to bring back; where it is not given, whatever differs from `empty` does.
 */
export function useKeptForm<T extends object>(name: string, empty: T, begun: (form: T, empty: T) => boolean = differs): KeptForm<T> {
  const [state, setState] = useState(() => openKept(name, empty, begun));
  const latest = useRef(state);
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const show = (next: State<T>) => {
    latest.current = next;
    setState(next);
  };
  const saveNow = () => {
    clearTimeout(timer.current);
    const { clientKey, form } = latest.current;
    if (unsaved.current) unsaved.current = !keep(placeOf(name), { clientKey, form });
  };
  useDidHide(saveNow);
  useUnload(saveNow);
  // The same form may have been filed, or gone on with, on a screen above this one.
  useDidShow(() => {
    const kept = openKept(name, empty, begun);
    const mine = latest.current;
    if (unsaved.current || (kept.clientKey === mine.clientKey && !differs(kept.form, mine.form))) return;
    if (kept.restored || begun(mine.form, empty)) show(kept.clientKey === mine.clientKey ? { ...kept, restored: mine.restored } : kept);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the screen goes away.
  useEffect(() => {
    const unwatch = whenPageGoes(saveNow);
    return () => {
      unwatch();
      saveNow();
    };
  }, []);

  return {
    ...state,
    change(part) {
      const { current } = latest;
      show({ ...current, form: { ...current.form, ...(typeof part === 'function' ? part(current.form) : part) } });
      unsaved.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(saveNow, SAVE_AFTER_MS);
    },
    clear() {
      clearTimeout(timer.current);
      unsaved.current = false;
      forget(placeOf(name));
      show(fresh(empty));
    },
  };
}

/** A short mark of words (FNV-1a): the same words give the same mark. */
function markOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * The key under which the server files a form once: it carries a mark of what is sent, so that the same sent again is the
 * same thing, and other words sent after a lost answer are another.
 */
export const keyFor = (clientKey: string, ...sent: readonly unknown[]): string => `${clientKey}-${markOf(JSON.stringify(sent))}`;
