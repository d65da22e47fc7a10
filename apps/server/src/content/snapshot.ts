import { createHash } from 'node:crypto';
import type { ContentSnapshot } from '@vc/contract';
import type { ContentEntity } from './content.entity.ts';

const parts = [
  'title',
  'category',
  'place',
  'summary',
  'body',
  'fields',
  'formedOn',
  'sourceUrl',
  'aboutId',
  'successorId',
  'attachments',
] as const;

/** Everything of an item that the public would read. */
export const snapshotOf = (row: ContentEntity): ContentSnapshot =>
  Object.fromEntries(parts.map(part => [part, row[part]])) as unknown as ContentSnapshot;

/** Objects with their names in order, so that equal contents give equal text. */
const ordered = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, inner]) => [name, ordered(inner)]),
      )
    : value;

/** What a signature is put under: any change of content, kind, public attribute or change note makes another hash. */
export function hashOf(row: ContentEntity): string {
  const { kind, attribute, attributeBasis: basis, changeNote: note } = row;
  const signed = { kind, attribute, basis, note, ...snapshotOf(row) };
  return createHash('sha256')
    .update(JSON.stringify(ordered(signed)))
    .digest('hex');
}
