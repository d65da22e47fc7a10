import { type ContentSnapshot, type Kind, sizeInWords } from '@vc/contract';
import { diffWords } from 'diff';
import { fieldLabel } from './content-form.ts';

/** A stretch of text that stayed, went or came. */
export interface TextChange {
  text: string;
  kind: 'same' | 'gone' | 'new';
}

/** Something in which two versions differ, in words. */
export interface ComparedField {
  name: string;
  label: string;
  changes: TextChange[];
}

const BREAK = /<\/(?:p|h[1-6]|li|tr|blockquote)>|<br\s*\/?>/g;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ' };

/** An article as lines of text. */
const plain = (html: string): string =>
  html
    .replace(BREAK, '\n')
    .replace(/<img\b[^>]*?alt="([^"]*)"[^>]*>/g, '\n〔图：$1〕\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, mark => ENTITIES[mark] ?? mark)
    .replace(/\n{2,}/g, '\n')
    .trim();

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

const changesBetween = (before: string, after: string): TextChange[] =>
  diffWords(before, after, { intlSegmenter: words }).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'new' : removed ? 'gone' : 'same',
  }));

function lines(
  kind: Kind,
  { title, summary, category, place, formedOn, sourceUrl, body, fields, attachments }: ContentSnapshot,
): Map<string, string> {
  const shown = (field: string, value: unknown): string =>
    kind.form.find(one => one.field === field)?.options?.[String(value)] ?? String(value ?? '');
  return new Map([
    ['title', title],
    ['summary', summary],
    ['category', kind.categories[category] ?? category],
    ['place', place ?? ''],
    ['formedOn', formedOn ?? ''],
    ['sourceUrl', sourceUrl ?? ''],
    ...kind.form.map(({ field }): [string, string] => [`fields.${field}`, shown(field, fields[field])]),
    ['body', plain(body)],
    ['attachments', attachments.map(({ name, size }) => `${name}（${sizeInWords(size)}）`).join('\n')],
  ]);
}

/** Where two versions differ, field by field, word by word. */
export function comparedFields(kind: Kind, before: ContentSnapshot, after: ContentSnapshot): ComparedField[] {
  const [old, now] = [lines(kind, before), lines(kind, after)];
  return [...now]
    .filter(([name, text]) => text !== (old.get(name) ?? ''))
    .map(([name, text]) => ({ name, label: fieldLabel(kind, name), changes: changesBetween(old.get(name) ?? '', text) }));
}
