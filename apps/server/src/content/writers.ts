import type { Act } from '@vc/domain';
import type { ContentEntity } from './content.entity.ts';
import type { Asks } from './steps.ts';

const writing = ['create', 'import', 'edit', 'restore', 'attach', 'arrange'] satisfies Act[];
const ends = ['publish', 'drop'] satisfies Act[];
const listed = (acts: readonly Act[]): string => acts.map(act => `'${act}'`).join(', ');

/**
 * Whoever wrote on the working copy since it was last published or given up, by id: none of them signs it, or lets pass
 * what the guard finds in it, whoever touched it last.
 */
export async function writersOf(asks: Asks, { id, authorId }: Pick<ContentEntity, 'id' | 'authorId'>): Promise<ReadonlySet<string>> {
  const rows = await asks.query<{ whoId: string }[]>(
    `SELECT DISTINCT whoId FROM history WHERE subject = 'content' AND subjectId = ? AND act IN (${listed(writing)}) AND whoId IS NOT NULL
      AND id > COALESCE((SELECT MAX(id) FROM history WHERE subject = 'content' AND subjectId = ? AND act IN (${listed(ends)})), '')`,
    [id, id],
  );
  return new Set([...rows.map(({ whoId }) => whoId), ...(authorId ? [authorId] : [])]);
}
