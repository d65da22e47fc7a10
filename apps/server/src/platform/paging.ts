import { Problem } from '@vc/contract';

export const PAGE_SIZE = 20;

/** Where a page ended: the value it was sorted by, and the id that breaks ties. */
export interface Position {
  value: string;
  id: string;
}

export const writeCursor = ({ value, id }: Position): string => Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** A cursor read back; null for the first page. Raises problem `invalid` for one that we did not write. */
export function readCursor(cursor: string | undefined): Position | null {
  if (!cursor) return null;
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof value === 'string' && typeof id === 'string') return { value, id };
  } catch {
    // falls through
  }
  throw new Problem('invalid', undefined, [{ field: 'cursor', message: '翻页位置不正确，请回到第一页' }]);
}

/** A page out of `limit + 1` rows: the extra row only tells that there is more. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  at: (row: R) => Position,
  view: (row: R) => T,
): { items: T[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown[shown.length - 1];
  return { items: shown.map(view), next: rows.length > limit && last ? writeCursor(at(last)) : null };
}
