import { useEffect, useRef } from 'react';

/** What a letter does with the line that has the focus; null when none has. */
export type ListKeys = Readonly<Record<string, (id: string | null) => void>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-line]')];
const lineOf = (element: Element | null): HTMLElement | null => element?.closest<HTMLElement>('[data-line]') ?? null;

/** The checkbox of a line is no field that is typed in. */
const isOwnBox = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'checkbox';

function step(by: 1 | -1): void {
  const all = lines();
  const at = all.indexOf(lineOf(document.activeElement) as HTMLElement);
  const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
  const link = next?.querySelector<HTMLElement>('[data-open]');
  link?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/**
 * Lets a list be worked by keyboard: j and k go down and up (Enter then opens, for the line's own link has the focus), and
 * each letter of `keys` acts upon the line. A line is marked by `data-line` with its id, its link by `data-open`. Nothing
 * happens while somebody types, or with a dialog open.
 */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if ((isTyping(event.target) && !isOwnBox(event.target)) || document.querySelector('[role="dialog"]')) return;
      const key = event.key.toLowerCase();
      if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1);
      else if (latest.current[key]) latest.current[key](lineOf(document.activeElement)?.dataset.line ?? null);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
