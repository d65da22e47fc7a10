import type { AllOf, Concept, SearchQuery } from '@vc/domain';
import type { Dialect } from '../platform/sources.ts';

/** How one engine writes "all of these", "any of these", "these in a row". */
interface Grammar {
  all(parts: readonly string[]): string;
  any(parts: readonly string[]): string;
  row(tokens: AllOf): string;
}

const grammars: Record<Dialect, Grammar> = {
  // SQLite FTS5: https://www.sqlite.org/fts5.html#full_text_query_syntax
  sqlite: {
    all: parts => `(${parts.join(' AND ')})`,
    any: parts => `(${parts.join(' OR ')})`,
    row: tokens => (tokens[0]?.endsWith('*') ? `"${tokens[0].slice(0, -1)}" *` : `"${tokens.join(' ')}"`),
  },
  // MySQL boolean mode: https://dev.mysql.com/doc/refman/8.4/en/fulltext-boolean.html
  mysql: {
    all: parts => `(${parts.map(part => `+${part}`).join(' ')})`,
    any: parts => `(${parts.join(' ')})`,
    row: tokens => (tokens.length === 1 ? (tokens[0] as string) : `"${tokens.join(' ')}"`),
  },
};

/** The full-text expression that asks for every concept, each under any of its names. */
export function matchAll({ concepts }: SearchQuery, dialect: Dialect): string {
  const g = grammars[dialect];
  const named = (concept: Concept) => g.any(concept.map(g.row));
  return g.all(concepts.map(named));
}

/** The full-text expression that asks for one concept under any of its names. */
export function matchConcept(concept: Concept, dialect: Dialect): string {
  const g = grammars[dialect];
  return g.any(concept.map(g.row));
}

/** The full-text expression that asks for any of the query's tokens, for ranking. */
export function matchAny({ tokens }: SearchQuery, dialect: Dialect): string {
  const g = grammars[dialect];
  return g.any(tokens.map(token => g.row([token])));
}

const HIT = `d.kind AS kind, d.subjectId AS id, d.title AS title, d.summary AS summary, d.publishedOn AS publishedOn,
  CASE WHEN d.expiresOn < ? THEN 1 ELSE 0 END AS expired`;
const STANDS = '(d.goneAfter IS NULL OR d.goneAfter >= ?)';
const FOUND: Record<Dialect, string> = {
  sqlite: `FROM search_fts f JOIN search_doc d ON d.id = f.rowid WHERE search_fts MATCH ? AND ${STANDS}`,
  mysql: `FROM search_doc d WHERE MATCH (d.tokens) AGAINST (? IN BOOLEAN MODE) AND ${STANDS}`,
};

/**
 * SQL that finds the documents of an expression: what is closed after what is open, else best first. Placeholders:
 * today, expression, today, on MySQL the expression again, limit, offset.
 */
export const hitsSql: Record<Dialect, string> = {
  sqlite: `SELECT ${HIT} ${FOUND.sqlite} ORDER BY expired, f.rank, d.publishedOn DESC, d.id DESC LIMIT ? OFFSET ?`,
  mysql: `SELECT ${HIT} ${FOUND.mysql}
    ORDER BY expired, MATCH (d.tokens) AGAINST (? IN BOOLEAN MODE) DESC, d.publishedOn DESC, d.id DESC LIMIT ? OFFSET ?`,
};

/** SQL that counts them. Placeholders: expression, today. */
export const countSql: Record<Dialect, string> = {
  sqlite: `SELECT COUNT(*) AS n ${FOUND.sqlite}`,
  mysql: `SELECT COUNT(*) AS n ${FOUND.mysql}`,
};
