import { useDidHide, useUnload } from '@tarojs/taro';
import { type Subject, subjects } from '@vc/domain';
import { useEffect, useRef, useState } from 'react';
import { forget, keep, recall } from './store';

/** A question being written. It outlives a closed program, a call that comes in, and a lost network. */
export interface Draft {
  /** Made once for each question, so that the server files it once however often it is sent. */
  clientKey: string;
  category: Subject | null;
  question: string;
  name: string;
  phone: string;
  anonymous: boolean;
}

const NAME = 'draft';
const SAVE_AFTER_MS = 600;

const newKey = (): string => `q${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12)}`;
const newDraft = (category: Subject | null): Draft => ({
  clientKey: newKey(),
  category,
  question: '',
  name: '',
  phone: '',
  anonymous: true,
});
const isStarted = (draft: Draft): boolean => draft.question !== '' || draft.name !== '' || draft.phone !== '';

/** The draft on this phone, with the subject that the person comes with. */
function openDraft(category: Subject | null): { draft: Draft; restored: boolean } {
  const kept = recall<Draft>(NAME);
  if (!kept || !isStarted(kept)) return { draft: newDraft(category), restored: false };
  const known = kept.category && kept.category in subjects ? kept.category : null;
  return { draft: { ...newDraft(null), ...kept, category: known ?? category }, restored: true };
}

export interface Drafting {
  draft: Draft;
  /** True while the screen shows what was written another time. */
  restored: boolean;
  change(part: Partial<Draft>): void;
  /** Throws the draft away: after sending it, or because the person wants to start again. */
  clear(): void;
}

/** The question being written, saved by itself soon after every change and at once when the screen goes away. */
export function useDraft(category: Subject | null): Drafting {
  const [state, setState] = useState(() => openDraft(category));
  const unsaved = useRef<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const saveNow = () => {
    clearTimeout(timer.current);
    if (unsaved.current) keep(NAME, unsaved.current);
    unsaved.current = null;
  };
  useDidHide(saveNow);
  useUnload(saveNow);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the screen goes away.
  useEffect(() => saveNow, []);

  return {
    ...state,
    change(part) {
      const draft = { ...state.draft, ...part };
      setState({ ...state, draft });
      unsaved.current = draft;
      clearTimeout(timer.current);
      timer.current = setTimeout(saveNow, SAVE_AFTER_MS);
    },
    clear() {
      clearTimeout(timer.current);
      unsaved.current = null;
      forget(NAME);
      setState({ draft: newDraft(null), restored: false });
    },
  };
}
