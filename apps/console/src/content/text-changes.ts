import { type ContentSnapshot, fileUrl, type Kind, sizeInWords } from '@vc/contract';
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

const attributeIn = (tag: string, name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** An article as lines of text. Where its links lead and which pictures it shows is said too: other words are not all that can change. */
const plain = (html: string): string =>
  html
    .replace(BREAK, '\n')
    .replace(/<a\b[^>]*>(.*?)<\/a>/gs, (tag, inside: string) => `${inside}〔链接：${attributeIn(tag, 'href')}〕`)
    .replace(/<img\b[^>]*>/g, tag => `\n〔图：${[attributeIn(tag, 'alt'), attributeIn(tag, 'src')].filter(Boolean).join('，')}〕\n`)
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

/** The items that a version refers to. */
export const referredIn = ({ aboutId, successorId }: ContentSnapshot): string[] => [aboutId, successorId].filter(id => id !== null);

/** A referred item in words: by its title, with its id where another has the same title; by its id where its title is not known. */
function referred(id: string | null, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(id ?? '');
  if (!id || !title) return id ?? '';
  return [...titles.values()].filter(other => other === title).length > 1 ? `${title}（${id}）` : title;
}

function lines(
  kind: Kind,
  { title, summary, category, place, formedOn, sourceUrl, aboutId, successorId, body, fields, attachments }: ContentSnapshot,
  titles: ReadonlyMap<string, string>,
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
    ['aboutId', referred(aboutId, titles)],
    ['successorId', referred(successorId, titles)],
    ...kind.form.map(({ field }): [string, string] => [`fields.${field}`, shown(field, fields[field])]),
    ['body', plain(body)],
    ['attachments', attachments.map(({ name, size, key }) => `${name}（${sizeInWords(size)}，${fileUrl(key)}）`).join('\n')],
  ]);
}

/** Where two versions differ, field by field, word by word; `titles`: what is known of the items that they refer to, by id. */
export function comparedFields(
  kind: Kind,
  before: ContentSnapshot,
  after: ContentSnapshot,
  titles: ReadonlyMap<string, string>,
): ComparedField[] {
  const [old, now] = [lines(kind, before, titles), lines(kind, after, titles)];
  return [...now]
    .filter(([name, text]) => text !== (old.get(name) ?? ''))
    .map(([name, text]) => ({ name, label: fieldLabel(kind, name), changes: changesBetween(old.get(name) ?? '', text) }));
}
