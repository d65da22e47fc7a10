import type { Instant } from '@vc/domain';
import { forget, keep, recall } from './store';

/** What was last read from the server, so that public pages can be read again without a network. */
export interface Saved<T> {
  data: T;
  at: Instant;
}

interface Entry {
  key: string;
  chars: number;
}

const MAX_ENTRIES = 40;
/** A character takes at most two bytes in storage, so this stays under 2 MB. */
const MAX_CHARS = 900_000;
const MAX_CHARS_EACH = 300_000;

const entryName = (key: string): string => `read-${key}`;
/** Oldest first. */
const index = (): Entry[] => recall<Entry[]>('reads') ?? [];

export const saved = <T>(key: string): Saved<T> | null => recall<Saved<T>>(entryName(key));

/** Keeps what was read just now; what was read longest ago makes room. Too large a page is not kept at all. */
export function save(key: string, data: unknown, at: Instant): void {
  const chars = JSON.stringify(data).length;
  const others = index().filter(entry => entry.key !== key);
  if (chars > MAX_CHARS_EACH || !keep(entryName(key), { data, at })) {
    forget(entryName(key));
    keep('reads', others);
    return;
  }
  const entries = [...others, { key, chars }];
  let total = entries.reduce((sum, entry) => sum + entry.chars, 0);
  while (entries.length > MAX_ENTRIES || total > MAX_CHARS) {
    const oldest = entries.shift();
    if (!oldest) break;
    total -= oldest.chars;
    forget(entryName(oldest.key));
  }
  keep('reads', entries);
}

/** Forgets a page that is no longer public. */
export function drop(key: string): void {
  forget(entryName(key));
  keep(
    'reads',
    index().filter(entry => entry.key !== key),
  );
}
