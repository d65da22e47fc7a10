import { type ContentDetail, changesAfter, type Kind, kindOf, Problem, publicFields, validityOf } from '@vc/contract';
import type { Day } from '@vc/domain';
import { keepDisclosed, newIndexNumber } from '../disclosure/index.ts';
import { dropAlarm } from '../guard/index.ts';
import { plainText } from '../platform/safe-html.ts';
import type { Tx } from '../platform/tx.ts';
import { keepRegister } from '../register/index.ts';
import { putSearchDoc } from '../search/index.ts';
import { completenessOf } from './completeness.ts';
import type { ContentEntity } from './content.entity.ts';
import { guardedIn, guardScan } from './guard-content.ts';
import { ApprovalEntity, ContentVersionEntity, PublicationEntity } from './publication.entity.ts';
import { goneAfter } from './published.ts';
import { missingFor } from './requirements.ts';
import { reviewFrom } from './reviews.ts';
import { hashOf, snapshotOf } from './snapshot.ts';
import { chainOf, move } from './steps.ts';
import { tellOfRelease } from './tell-signed-up.ts';

/**
 * Makes an approved working copy the live version: its version, its index number, its public page, its ledger row, its
 * line in a register, its place in search and what those are told who signed up for it, together or not at all. `on` is the day it was first made public; today
 * unless it is being brought over from elsewhere. Problems: `wrong_state`, `forbidden`, `invalid` (all that is missing),
 * `stale` when it is not what was signed.
 */
export async function releaseContent(tx: Tx, row: ContentEntity, on: Day = tx.today): Promise<void> {
  if (row.state !== 'done') await move(tx, row, 'publish');
  const missing = missingFor(row, await guardedIn(tx, row, await guardScan(tx, tx.today)), 'publication', tx.today);
  if (missing.length > 0) throw new Problem('invalid', undefined, missing);
  await expectSigned(tx, row);
  const first = row.live !== 'live';
  const publishedOn = first ? on : (row.publishedOn as Day);
  row.indexNumber ??= await newIndexNumber(tx, { on: publishedOn, catalogue: (kindOf(row.kind) as Kind).catalogue });
  Object.assign(row, { live: 'live', publishedOn, publishAt: null, publishProblem: null, number: row.number + 1 });
  await tx.save(row, 'publish', row.number > 1 ? `第 ${row.number} 版` : undefined);
  await dropAlarm(tx, 'content', row.id);
  await keepVersion(tx, row, on);
  const old = await tx.lockIfAny(PublicationEntity, { id: row.id });
  const was = old && { ...old };
  const page = await showPublication(tx, row, old, on, first);
  await tellOfRelease(tx, was, page);
  await count(tx, row, publishedOn);
}

/** The signatures of this round are all there and under exactly this content, or owed. */
async function expectSigned(tx: Tx, row: ContentEntity): Promise<void> {
  const hash = hashOf(row);
  for (const step of chainOf(row).filter(step => !row.owed.includes(step))) {
    const signed = await tx.find(ApprovalEntity, { contentId: row.id, round: row.round, step, decision: 'agree', hash });
    if (!signed) throw new Problem('stale', '内容在审批之后改动过，请重新送审');
  }
}

async function keepVersion(tx: Tx, row: ContentEntity, on: Day): Promise<void> {
  const { id, number, round, changeNote } = row;
  await tx.keepRow(ContentVersionEntity, {
    contentId: id,
    number,
    round,
    changeNote,
    hash: hashOf(row),
    snapshot: snapshotOf(row),
    publishedOn: on,
    publishedBy: row.authorName,
  });
}

async function showPublication(
  tx: Tx,
  row: ContentEntity,
  old: PublicationEntity | null,
  on: Day,
  first: boolean,
): Promise<PublicationEntity> {
  const kind = kindOf(row.kind) as Kind;
  const { number, changeNote: note } = row;
  const page = {
    ...snapshotOf(row),
    kind: row.kind,
    indexNumber: row.indexNumber as string,
    state: 'live' as const,
    publishedOn: row.publishedOn as string,
    ...changesAfter(old as Pick<ContentDetail, 'updatedOn' | 'changes'> | null, { number, on, note, first }),
    withdrawnOn: null,
    withdrawnReason: null,
    facet: kind.facet ? ((row.fields[kind.facet] as string | undefined) ?? null) : null,
    expiresOn: kind.expires(row.fields),
    ...reviewFrom(kind, on),
    quantity: kind.quantity(row.fields),
    completeness: completenessOf(row),
  };
  return old ? tx.saveRow(Object.assign(old, page)) : tx.keepRow(PublicationEntity, { ...page, id: row.id });
}

/** What the year's figures and search know of it. */
async function count(tx: Tx, row: ContentEntity, publishedOn: Day): Promise<void> {
  const kind = kindOf(row.kind) as Kind;
  const expiresOn = kind.expires(row.fields);
  const gone = goneAfter({ kind: row.kind, expiresOn });
  await keepDisclosed(tx, {
    catalogue: kind.catalogue,
    channel: 'platform',
    topic: kind.topic(row.category, row.fields),
    section: row.section,
    title: row.title,
    indexNumber: row.indexNumber,
    formedOn: row.formedOn as Day | null,
    publishedOn,
    quantity: kind.quantity(row.fields),
    validity: validityOf(row.fields),
    goneAfter: gone,
    source: { type: 'content', id: row.id },
  });
  await keepRegister(tx, row, publishedOn, kind.register(row.fields));
  await putSearchDoc(tx, {
    kind: row.kind,
    id: row.id,
    title: row.title,
    summary: row.summary,
    text: searchable(row, kind),
    publishedOn,
    expiresOn,
    goneAfter: gone,
  });
}

/** Every word by which an item should be found: its article, the text of its fields, the names of its attachments. */
function searchable(row: ContentEntity, kind: Kind): string {
  const texts = Object.values(publicFields(kind, row.fields)).filter((value): value is string => typeof value === 'string');
  const files = row.attachments.map(({ name }) => name);
  return [kind.label, kind.categories[row.category], plainText(row.body), ...texts, ...files].join('\n');
}
