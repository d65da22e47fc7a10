import { Problem } from '@vc/contract';
import { advance, liveSteps, personalDataLabels } from '@vc/domain';
import { withdrawDisclosure } from '../disclosure/index.ts';
import { dropAlarm } from '../guard/index.ts';
import type { Tx } from '../platform/tx.ts';
import { keepRegister } from '../register/index.ts';
import { dropSearchDoc } from '../search/index.ts';
import type { ContentEntity } from './content.entity.ts';
import { guardScan } from './guard-content.ts';
import { PublicationEntity } from './publication.entity.ts';
import { tellOfEnd } from './tell-signed-up.ts';

async function uncount(tx: Tx, row: ContentEntity, reason: string): Promise<void> {
  await withdrawDisclosure(tx, { type: 'content', id: row.id }, reason);
  await keepRegister(tx, row, null, null);
  await dropSearchDoc(tx, row.kind, row.id);
}

/** The reason stands above the page for everybody to read: the guard looks at it first. Problem `invalid`. */
async function expectPublishable(tx: Tx, reason: string): Promise<void> {
  const scan = await guardScan(tx, tx.today);
  const found = scan(reason).filter(({ level, rule }) => level === 'block' || Object.hasOwn(personalDataLabels, rule));
  const problems = found.map(({ title, excerpt, fix }) => ({
    field: 'reason',
    message: `群众能看到撤回原因，里面有${title} ${excerpt}：${fix}`,
  }));
  if (problems.length > 0) throw new Problem('invalid', undefined, problems);
}

/**
 * Withdraws the live version: off every list and out of search, no longer counted, still readable under a notice with
 * the reason; those who signed up for it are told. Problems: `wrong_state`, `forbidden`, `invalid` when the reason itself may not be public.
 */
export async function withdrawContent(tx: Tx, row: ContentEntity, reason: string): Promise<void> {
  row.live = advance(liveSteps, row.live, 'withdraw', tx.who.roles);
  await expectPublishable(tx, reason);
  await tx.save(row, 'withdraw', reason);
  const page = await tx.lock(PublicationEntity, { id: row.id });
  await tellOfEnd(tx, page);
  await tx.saveRow(Object.assign(page, { state: 'withdrawn' as const, withdrawnOn: tx.today, withdrawnReason: reason }));
  await uncount(tx, row, reason);
}

/** Takes the public page away altogether; those who signed up for it are told. Problems: `wrong_state`, `forbidden`. */
export async function unpublishContent(tx: Tx, row: ContentEntity, reason: string): Promise<void> {
  row.live = advance(liveSteps, row.live, 'unpublish', tx.who.roles);
  await tx.save(row, 'unpublish', reason);
  // Nothing of it is public any more that one could be warned of.
  await dropAlarm(tx, 'content', row.id);
  const page = await tx.lockIfAny(PublicationEntity, { id: row.id });
  if (page) await tellOfEnd(tx, page);
  await tx.drop(PublicationEntity, { id: row.id });
  await uncount(tx, row, reason);
}
