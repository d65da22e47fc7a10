import { kindOf, Problem } from '@vc/contract';
import type { Day } from '@vc/domain';
import type { Reader } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import { ContentEntity } from './content.entity.ts';

/** Whether it has gone from sight by itself: past its last day, of a kind that is not shown after it. */
export const isGone = ({ kind, expiresOn }: Pick<ContentEntity, 'kind' | 'expiresOn'>, today: Day): boolean =>
  expiresOn !== null && expiresOn < today && kindOf(kind)?.whenExpired === 'gone';

/** A public item. Problem `not_found` for any other. */
export async function publicItem(read: Reader, id: string, today: Day): Promise<ContentEntity> {
  const row = await read.findOneBy(ContentEntity, { id, state: 'published' });
  if (!row || isGone(row, today)) throw new Problem('not_found');
  return row;
}

/** The same, held until the transaction ends. Problem `not_found` for any other. */
export async function lockPublic(tx: Tx, id: string): Promise<ContentEntity> {
  const row = await tx.lock(ContentEntity, { id, state: 'published' });
  if (isGone(row, tx.today)) throw new Problem('not_found');
  return row;
}
