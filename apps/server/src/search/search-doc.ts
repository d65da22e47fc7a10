import { type Day, tokensOf } from '@vc/domain';
import type { Tx } from '../platform/tx.ts';
import { SearchDocEntity } from './search-doc.entity.ts';

export interface SearchDoc {
  /** A kind of content, or `public-answer`. */
  kind: string;
  id: string;
  title: string;
  summary: string;
  /** Everything else that it should be found by, as plain text. */
  text: string;
  publishedOn: Day;
  /** The last day on which it is current. */
  expiresOn?: Day | null;
  /** The last day on which it may be found at all. */
  goneAfter?: Day | null;
}

/** A word in the title weighs as much as this many in the text. */
const TITLE_WEIGHT = 4;

/** Makes something findable, in the transaction that publishes it. Replaces what stood under the same id. */
export async function putSearchDoc(tx: Tx, doc: SearchDoc): Promise<void> {
  await dropSearchDoc(tx, doc.kind, doc.id);
  const title = tokensOf(doc.title);
  const tokens = [...Array.from({ length: TITLE_WEIGHT }, () => title).flat(), ...tokensOf(`${doc.summary}\n${doc.text}`)].join(' ');
  await tx.keep(SearchDocEntity, {
    kind: doc.kind,
    subjectId: doc.id,
    title: doc.title,
    summary: [...doc.summary].slice(0, 300).join(''),
    publishedOn: doc.publishedOn,
    expiresOn: doc.expiresOn ?? null,
    goneAfter: doc.goneAfter ?? null,
    tokens: tx.dialect === 'mysql' ? tokens : null,
  });
  if (tx.dialect === 'sqlite') {
    await tx.query('INSERT INTO search_fts (rowid, tokens) SELECT id, ? FROM search_doc WHERE kind = ? AND subjectId = ?', [
      tokens,
      doc.kind,
      doc.id,
    ]);
  }
}

/** Takes something out of search, in the transaction that withdraws it. */
export async function dropSearchDoc(tx: Tx, kind: string, id: string): Promise<void> {
  if (tx.dialect === 'sqlite') {
    await tx.query('DELETE FROM search_fts WHERE rowid IN (SELECT id FROM search_doc WHERE kind = ? AND subjectId = ?)', [kind, id]);
  }
  await tx.drop(SearchDocEntity, { kind, subjectId: id });
}
