import { useDidHide, useUnload } from '@tarojs/taro';
import { type AidDraft, type AidDraftForm, aidDraftForm, aidDraftRoutes, NoAnswer, Problem } from '@vc/contract';
import { useEffect, useRef, useState } from 'react';
import { callMine } from '../../lib/session';
import { forget, keep, recall } from '../../lib/store';
import { forgetDraft, lastDraft, rememberDraft } from './last-draft';

export const emptyForm: AidDraftForm = aidDraftForm.parse({});

/** What this phone holds of a draft that the server does not have yet; forgotten as soon as it does. */
interface Unsaved {
  /** Null before the draft was begun on the server. */
  id: string | null;
  clientKey: string;
  /** The version that it was written upon. */
  version: number;
  form: AidDraftForm;
}

/** How safe it is what one writes. */
export type Safety = 'nothing' | 'saving' | 'saved' | 'offline';

export interface DraftOnPhone {
  draft: AidDraft | null;
  /** What was written stands in `form`: nothing has to be fetched before going on. */
  ready: boolean;
  /** It was opened by itself, because it was not filed when this phone last wrote on it. */
  resumed: boolean;
  form: AidDraftForm;
  safety: Safety;
  /** What another phone saved meanwhile. */
  theirs: AidDraft | null;
  /** It could not be opened at all. */
  error: unknown;
  change(part: Partial<AidDraftForm> | ((was: AidDraftForm) => Partial<AidDraftForm>)): void;
  /** Saves what is not saved yet; gives the draft as it then stands, or null when that could not be done. */
  flush(): Promise<AidDraft | null>;
  /** After another phone has saved: takes this phone's text, or that one's. */
  choose(whose: 'mine' | 'theirs'): void;
  /** Does something with the draft; when the phone's session has ended meanwhile, takes the draft up again by its figures first. */
  holding<T>(act: () => Promise<T>): Promise<T>;
  reload(): void;
}

const SAVE_AFTER_MS = 1500;
const RETRY_MS = 8000;
const placeOf = (id: string): string => `aid-draft-${id || 'new'}`;
const newKey = (): string => `a${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
const same = (a: AidDraftForm, b: AidDraftForm): boolean => JSON.stringify(a) === JSON.stringify(b);
const isGone = (failure: unknown): boolean => failure instanceof Problem && failure.code === 'not_found';

/** What lies on this phone of a draft, or of one that was not begun on the server yet. */
function unsavedOf(id: string): Unsaved | null {
  const here = recall<Unsaved>(placeOf(id));
  return here && { ...here, form: { ...emptyForm, ...here.form } };
}

async function holdingDraft<T>(id: string | null, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (failure) {
    const last = lastDraft();
    if (!isGone(failure) || last === null || last.id !== id) throw failure;
    await callMine(aidDraftRoutes.resume, { code: last.code });
    return act();
  }
}

/**
 * A draft that lives on the server: the given one, or the one that this phone has not filed yet, or a new one. What is written
 * is saved there soon after each change; until it has arrived it is also kept on this phone, and nowhere on it after that. Two
 * phones never overwrite each other: the later one is given both texts.
 */
export function useAidDraft(givenId: string): DraftOnPhone {
  const [openId] = useState(() => givenId || (unsavedOf('') ? '' : (lastDraft()?.id ?? '')));
  const [draft, setDraft] = useState<AidDraft | null>(null);
  const [ready, setReady] = useState(openId === '');
  const [form, setForm] = useState<AidDraftForm>(() => (openId === '' ? unsavedOf('')?.form : null) ?? emptyForm);
  const [safety, setSafety] = useState<Safety>('nothing');
  const [theirs, setTheirs] = useState<AidDraft | null>(null);
  const [error, setError] = useState<unknown>(null);
  const state = useRef({ id: openId || null, clientKey: newKey(), version: 0, form: emptyForm, dirty: false });
  const place = useRef(placeOf(openId));
  const running = useRef<Promise<AidDraft | null> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef<AidDraft | null>(null);

  const show = (next: AidDraftForm) => {
    state.current.form = next;
    setForm(next);
  };
  const keepHere = () => {
    const { id, clientKey, version, form: written } = state.current;
    keep(place.current, { id, clientKey, version, form: written } satisfies Unsaved);
  };
  const took = (read: AidDraft) => {
    latest.current = read;
    setDraft(read);
    setReady(true);
    Object.assign(state.current, { id: read.id, version: read.version });
    if (read.filed === null) rememberDraft(read);
    else if (lastDraft()?.id === read.id) forgetDraft();
    if (place.current === placeOf(read.id)) return;
    forget(place.current);
    place.current = placeOf(read.id);
    if (state.current.dirty) keepHere();
  };
  const holding = <T>(act: () => Promise<T>): Promise<T> => holdingDraft(state.current.id, act);

  const run = async (): Promise<AidDraft | null> => {
    const { id, clientKey, version, form: sent } = state.current;
    state.current.dirty = false;
    setSafety('saving');
    try {
      const reply = id
        ? await holding(() => callMine(aidDraftRoutes.save, { id, version, form: sent }))
        : { saved: true, draft: await callMine(aidDraftRoutes.start, { clientKey, form: sent }) };
      if (!reply.saved && reply.draft.filed === null) {
        setTheirs(reply.draft);
        setSafety('offline');
        return null;
      }
      took(reply.draft);
      // A beginning that was answered to an earlier try has that try's words.
      if (!id && !same(reply.draft.form, sent)) state.current.dirty = true;
      if (state.current.dirty) return run();
      forget(place.current);
      setSafety('saved');
      return reply.draft;
    } catch (failure) {
      state.current.dirty = true;
      setSafety('offline');
      if (isGone(failure)) setError(failure);
      else if (failure instanceof NoAnswer) later(RETRY_MS);
      return null;
    }
  };
  const flush = async (): Promise<AidDraft | null> => {
    clearTimeout(timer.current);
    if (running.current) await running.current;
    if (!state.current.dirty) return latest.current;
    running.current = run();
    const done = await running.current;
    running.current = null;
    return done;
  };
  const later = (ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), ms);
  };
  const saveNow = () => {
    if (state.current.dirty) void flush();
  };
  useDidHide(saveNow);
  useUnload(saveNow);

  const reload = () => {
    setError(null);
    const mine = unsavedOf(openId);
    if (!openId) {
      if (!mine) return;
      Object.assign(state.current, mine, { dirty: true });
      show(mine.form);
      later(0);
      return;
    }
    holding(() => callMine(aidDraftRoutes.one, { id: openId })).then(
      read => {
        took(read);
        if (!mine || mine.version === read.version || same(mine.form, read.form)) {
          show(mine?.form ?? read.form);
          Object.assign(state.current, { dirty: mine !== null && !same(mine.form, read.form) });
          setSafety('saved');
          if (state.current.dirty) later(0);
          return;
        }
        show(mine.form);
        setTheirs(read);
      },
      (failure: unknown) => {
        if (!givenId && isGone(failure)) {
          forgetDraft();
          Object.assign(state.current, { id: null });
          place.current = placeOf('');
          return setReady(true);
        }
        if (!mine || failure instanceof Problem) return setError(failure);
        Object.assign(state.current, mine, { dirty: true });
        show(mine.form);
        setReady(true);
        setSafety('offline');
        later(RETRY_MS);
      },
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each draft.
  useEffect(() => {
    reload();
    return () => {
      saveNow();
      clearTimeout(timer.current);
    };
  }, [openId]);

  return {
    draft,
    ready,
    resumed: openId !== givenId,
    form,
    safety,
    theirs,
    error,
    change(part) {
      const was = state.current.form;
      show({ ...was, ...(typeof part === 'function' ? part(was) : part) });
      state.current.dirty = true;
      keepHere();
      if (theirs) return;
      setSafety(now => (now === 'offline' ? now : 'saving'));
      later(SAVE_AFTER_MS);
    },
    flush,
    choose(whose) {
      if (!theirs) return;
      took(theirs);
      setTheirs(null);
      if (whose === 'theirs') {
        show(theirs.form);
        Object.assign(state.current, { dirty: false });
        forget(place.current);
        setSafety('saved');
        return;
      }
      state.current.dirty = true;
      keepHere();
      later(0);
    },
    holding,
    reload,
  };
}
