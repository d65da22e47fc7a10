import { advance, liveSteps } from '@vc/domain';
import { withdrawDisclosure } from '../disclosure/index.ts';
import type { Tx } from '../platform/tx.ts';
import { keepRegister } from '../register/index.ts';
import { dropSearchDoc } from '../search/index.ts';
import type { ContentEntity } from './content.entity.ts';
import { PublicationEntity } from './publication.entity.ts';

async function uncount(tx: Tx, row: ContentEntity, reason: string): Promise<void> {
  await withdrawDisclosure(tx, { type: 'content', id: row.id }, reason);
  await keepRegister(tx, row, null, null);
  await dropSearchDoc(tx, row.kind, row.id);
}

/**
 * Withdraws the live version: off every list and out of search, no longer counted, still readable under a notice with
 * the reason. Problems: `wrong_state`, `forbidden`.
 */
export async function withdrawContent(tx: Tx, row: ContentEntity, reason: string): Promise<void> {
  row.live = advance(liveSteps, row.live, 'withdraw', tx.who.roles);
  await tx.save(row, 'withdraw', reason);
  const page = await tx.lock(PublicationEntity, { id: row.id });
  await tx.saveRow(Object.assign(page, { state: 'withdrawn' as const, withdrawnOn: tx.today, withdrawnReason: reason }));
  await uncount(tx, row, reason);
}

/** Takes the public page away altogether. Problems: `wrong_state`, `forbidden`. */
export async function unpublishContent(tx: Tx, row: ContentEntity, reason: string): Promise<void> {
  row.live = advance(liveSteps, row.live, 'unpublish', tx.who.roles);
  await tx.save(row, 'unpublish', reason);
  await tx.drop(PublicationEntity, { id: row.id });
  await uncount(tx, row, reason);
}
