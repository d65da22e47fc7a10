import { dayInWords, isDay } from '@vc/domain';
import type { Kind } from './kind.ts';

/** One thing an item says of itself, ready to be read. */
export interface Fact {
  field: string;
  label: string;
  value: string;
  /** Takes sentences rather than a word. */
  long: boolean;
}

/** An item's filled fields under the names that its kind gives them, in words: an option by its label, a day as people say it. */
export function factsOf(kind: Kind, fields: Readonly<Record<string, unknown>>): Fact[] {
  return kind.form.flatMap(({ field, label, widget, options }) => {
    const raw = fields[field];
    if (raw === null || raw === undefined || raw === '') return [];
    const text = String(raw);
    const value = options ? (options[text] ?? text) : isDay(text) ? dayInWords(text) : text;
    return [{ field, label, value, long: widget === 'textarea' }];
  });
}

/** The fields that the public may see. */
export function publicFields(kind: Kind, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = new Set(kind.form.filter(({ hidden }) => hidden).map(({ field }) => field));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !kept.has(field)));
}

/** What every item says of itself, whatever its kind. */
const said = { 标题: 'title', 要点: 'summary' } as const;

/** The names of what can be quoted from an item into a text: its title, its gist, and the fields that the public may see. */
export const quotable = (kind: Kind | null): string[] => [
  ...Object.keys(said),
  ...(kind?.form ?? []).filter(({ hidden }) => !hidden).map(({ label }) => label),
];

/** What an item says under one of those names, in words; null when it says nothing there. */
export function quoted(
  kind: Kind | null,
  item: { title: string; summary: string; fields: Readonly<Record<string, unknown>> },
  name: string,
): string | null {
  if (Object.hasOwn(said, name)) return item[said[name as keyof typeof said]] || null;
  return (kind && factsOf(kind, publicFields(kind, item.fields)).find(({ label }) => label === name)?.value) ?? null;
}

/** The words of a select field of a kind, under its label; null when the kind has no such field. */
export function optionsOf(kind: Kind, field: string | null): { label: string; options: Readonly<Record<string, string>> } | null {
  const found = kind.form.find(candidate => candidate.field === field);
  return found?.options ? { label: found.label, options: found.options } : null;
}
