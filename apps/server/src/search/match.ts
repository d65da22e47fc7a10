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

/** The full-text expression that asks for any of the query's tokens, for ranking. */
export function matchAny({ tokens }: SearchQuery, dialect: Dialect): string {
  const g = grammars[dialect];
  return g.any(tokens.map(token => g.row([token])));
}

/** SQL that finds the documents of an expression, best first; placeholders: expression (twice on MySQL), limit, offset. */
export const hitsSql: Record<Dialect, string> = {
  sqlite: `SELECT d.kind AS kind, d.subjectId AS id, d.title AS title, d.summary AS summary, d.publishedOn AS publishedOn
    FROM search_fts f JOIN search_doc d ON d.id = f.rowid
    WHERE search_fts MATCH ? ORDER BY f.rank, d.publishedOn DESC, d.id DESC LIMIT ? OFFSET ?`,
  mysql: `SELECT kind, subjectId AS id, title, summary, publishedOn FROM search_doc
    WHERE MATCH (tokens) AGAINST (? IN BOOLEAN MODE)
    ORDER BY MATCH (tokens) AGAINST (? IN BOOLEAN MODE) DESC, publishedOn DESC, id DESC LIMIT ? OFFSET ?`,
};

export const countSql: Record<Dialect, string> = {
  sqlite: 'SELECT COUNT(*) AS n FROM search_fts WHERE search_fts MATCH ?',
  mysql: 'SELECT COUNT(*) AS n FROM search_doc WHERE MATCH (tokens) AGAINST (? IN BOOLEAN MODE)',
};
