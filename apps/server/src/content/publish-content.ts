import { type Kind, kindOf, Problem, validityOf } from '@vc/contract';
import { advance, contentSteps, type Day } from '@vc/domain';
import { disclose, newIndexNumber, withdrawDisclosure } from '../disclosure/index.ts';
import { plainText } from '../platform/safe-html.ts';
import type { Tx } from '../platform/tx.ts';
import { keepRegister } from '../register/index.ts';
import { dropSearchDoc, putSearchDoc } from '../search/index.ts';
import { completenessOf } from './completeness.ts';
import type { ContentEntity } from './content.entity.ts';
import { missingFor } from './requirements.ts';

/**
 * Makes a reviewed item public: its state, its index number, its ledger row and its place in search, together or
 * not at all. `on` is the day it was first made public; today unless it is being brought over from elsewhere.
 * Problems: `wrong_state`, `forbidden`, `own_work`, `invalid` (all that is missing).
 */
export async function publishContent(tx: Tx, row: ContentEntity, on: Day = tx.today): Promise<void> {
  const state = advance(contentSteps, row.state, 'publish', tx.who.roles);
  if (tx.who.kind === 'staff' && row.authorId === tx.who.id) throw new Problem('own_work');
  const missing = missingFor(row);
  if (missing.length > 0) throw new Problem('invalid', undefined, missing);
  const kind = kindOf(row.kind) as Kind;
  row.indexNumber ??= await newIndexNumber(tx, { on, catalogue: kind.catalogue });
  Object.assign(row, { state, publishedOn: on, expiresOn: kind.expires(row.fields), quantity: kind.quantity(row.fields) });
  row.completeness = completenessOf(row);
  await tx.save(row, 'publish');
  await disclose(tx, {
    catalogue: kind.catalogue,
    channel: 'platform',
    topic: kind.topic(row.category, row.fields),
    section: row.section,
    title: row.title,
    indexNumber: row.indexNumber,
    formedOn: row.formedOn as Day | null,
    publishedOn: on,
    quantity: row.quantity,
    validity: validityOf(row.fields),
    source: { type: 'content', id: row.id },
  });
  await keepRegister(tx, row, on, kind.register(row.fields));
  await putSearchDoc(tx, {
    kind: row.kind,
    id: row.id,
    title: row.title,
    summary: row.summary,
    text: searchable(row, kind),
    publishedOn: on,
  });
}

/** Takes an item back: gone from every list and from search, and no longer counted. Problems: `wrong_state`, `forbidden`. */
export async function withdrawContent(tx: Tx, row: ContentEntity, reason: string): Promise<void> {
  row.state = advance(contentSteps, row.state, 'withdraw', tx.who.roles);
  await tx.save(row, 'withdraw', reason);
  await withdrawDisclosure(tx, { type: 'content', id: row.id }, reason);
  await keepRegister(tx, row, null, null);
  await dropSearchDoc(tx, row.kind, row.id);
}

/** Every word by which an item should be found: its article and the text of its fields. */
function searchable(row: ContentEntity, kind: Kind): string {
  const texts = Object.values(row.fields).filter((value): value is string => typeof value === 'string');
  return [kind.label, kind.categories[row.category], plainText(row.body), ...texts].join('\n');
}
