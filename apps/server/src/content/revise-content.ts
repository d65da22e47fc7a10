import { type Kind, kindOf, Problem } from '@vc/contract';
import { advance, liveSteps } from '@vc/domain';
import type { Tx } from '../platform/tx.ts';
import type { ContentEntity } from './content.entity.ts';
import { ContentVersionEntity, PublicationEntity } from './publication.entity.ts';
import { reviewFrom } from './reviews.ts';
import { move, stepsOf } from './steps.ts';

/** Begins a new working copy of something published or kept; what is live stays as it is. */
export async function reviseContent(tx: Tx, row: ContentEntity): Promise<void> {
  await move(tx, row, 'revise');
  row.changeNote = null;
  await tx.save(row, 'revise');
}

async function versionOf(tx: Tx, row: ContentEntity, number: number): Promise<ContentVersionEntity> {
  const version = await tx.find(ContentVersionEntity, { contentId: row.id, number });
  if (!version) throw new Problem('not_found', '没有这个版本');
  return version;
}

/** Gives up a working copy: it is again what was published last. Problem `wrong_state` for what never was. */
export async function dropRevision(tx: Tx, row: ContentEntity): Promise<void> {
  if (row.number === 0) throw new Problem('wrong_state', '还没有发布过，没有可以回到的版本；不要了请作废');
  const { snapshot } = await versionOf(tx, row, row.number);
  await move(tx, row, 'drop');
  Object.assign(row, snapshot, { changeNote: null, returnReason: null, publishAt: null });
  await tx.save(row, 'drop');
}

/** Takes an old version as the new working copy. It goes through approval like any other. */
export async function restoreVersion(tx: Tx, row: ContentEntity, number: number): Promise<void> {
  const { snapshot } = await versionOf(tx, row, number);
  row.state = advance(stepsOf(row), row.state, row.state === 'draft' ? 'edit' : 'revise', tx.who.roles);
  Object.assign(row, snapshot, { changeNote: null, authorId: tx.who.id, authorName: tx.who.name });
  await tx.save(row, 'restore', `第 ${number} 版`);
}

/** Throws a draft away that was never published. Problem `wrong_state`. */
export async function discardDraft(tx: Tx, row: ContentEntity): Promise<void> {
  if (row.number > 0) throw new Problem('wrong_state', '已经发布过，不能作废；可以放弃修改，或者请科室负责人撤回');
  await move(tx, row, 'discard');
  await tx.save(row, 'discard');
}

/** Says that a live item has been looked at and still holds: its review is due again after its kind's time. Problem `wrong_state`. */
export async function confirmContent(tx: Tx, row: ContentEntity): Promise<void> {
  row.live = advance(liveSteps, row.live, 'confirm', tx.who.roles);
  const page = await tx.lock(PublicationEntity, { id: row.id });
  await tx.saveRow(Object.assign(page, reviewFrom(kindOf(row.kind) as Kind, tx.today)));
  await tx.save(row, 'confirm');
}
