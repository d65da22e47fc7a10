import { useState } from 'react';
import { forget, keep, recall } from './store';

const NAME = 'searches';
const KEPT = 8;

/** What was searched for on this phone, newest first. It never leaves the phone. */
export function useRecent(): { recent: string[]; remember(words: string): void; clear(): void } {
  const [recent, setRecent] = useState(() => recall<string[]>(NAME) ?? []);
  return {
    recent,
    remember(words) {
      const next = [words, ...recent.filter(known => known !== words)].slice(0, KEPT);
      keep(NAME, next);
      setRecent(next);
    },
    clear() {
      forget(NAME);
      setRecent([]);
    },
  };
}
