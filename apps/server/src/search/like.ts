import type { Suggestion } from '@vc/contract';
import { type Clue, cluesOf, type Day, likeness } from '@vc/domain';
import type { Db } from '../platform/db.ts';
import type { Dialect } from '../platform/sources.ts';
import { matchConcept } from './match.ts';

/** Kinds that answer questions; news and lists of posts do not. */
const KINDS = ['public-answer', 'policy', 'guide', 'interpretation', 'settlement', 'training'] as const;
const SUGGESTED = 5;
/** A match that rests on this part of the best one's likeness or less is left out: better nothing than anything. */
const WEAK = 0.3;

const SOURCE: Record<Dialect, string> = {
  sqlite: 'search_fts f JOIN search_doc d ON d.id = f.rowid WHERE search_fts MATCH ?',
  mysql: 'search_doc d WHERE MATCH (d.tokens) AGAINST (? IN BOOLEAN MODE)',
};
const STANDS = `d.kind IN (${KINDS.map(kind => `'${kind}'`).join(', ')}) AND (d.goneAfter IS NULL OR d.goneAfter >= ?)`;

/** Public documents that are most like a question, best first: how telling each clue is comes from how few hold it. */
export async function findLike({ read, dialect }: Pick<Db, 'read' | 'dialect'>, text: string, today: Day): Promise<Suggestion[]> {
  const clues = cluesOf(text);
  if (clues.length === 0) return [];
  const found = new Map<number, Clue[]>();
  const held = new Map<Clue, number>();
  for (const clue of clues) {
    const rows = await read.query<{ id: number }[]>(`SELECT d.id AS id FROM ${SOURCE[dialect]} AND ${STANDS}`, [
      matchConcept(clue.concept, dialect),
      today,
    ]);
    held.set(clue, rows.length);
    for (const { id } of rows) found.set(id, [...(found.get(id) ?? []), clue]);
  }
  const [{ n }] = await read.query<[{ n: number | string }]>(`SELECT COUNT(*) AS n FROM search_doc d WHERE ${STANDS}`, [today]);
  // Those that hold the most clues come into question at all.
  const ids = [...found].sort((a, b) => weightOf(b[1]) - weightOf(a[1])).slice(0, 60);
  if (ids.length === 0) return [];
  const docs = await read.query<(Suggestion & { row: number; expiresOn: string | null })[]>(
    `SELECT id AS \`row\`, kind, subjectId AS id, title, summary, expiresOn FROM search_doc WHERE id IN (${ids.map(() => '?').join(', ')})`,
    ids.map(([id]) => id),
  );
  const scored = docs
    .map(({ row, expiresOn, ...doc }) => {
      const shown = { ...doc, expired: expiresOn !== null && expiresOn < today };
      return { shown, score: likeness(shown, found.get(row) ?? [], held, Number(n)) };
    })
    .sort((a, b) => b.score - a.score || (a.shown.id < b.shown.id ? 1 : -1));
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score > best * WEAK)
    .slice(0, SUGGESTED)
    .map(({ shown }) => shown);
}

const weightOf = (clues: readonly Clue[]): number => clues.reduce((sum, { weight }) => sum + weight, 0);
