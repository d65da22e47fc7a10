import { kindOf, Problem } from '@vc/contract';
import type { Day } from '@vc/domain';
import type { Reader } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import { PublicationEntity } from './publication.entity.ts';

type Expiring = Pick<PublicationEntity, 'kind' | 'expiresOn'>;

/** The last day on which it is to be seen at all; null for what does not go from sight by itself. */
export const goneAfter = ({ kind, expiresOn }: Expiring): Day | null =>
  kindOf(kind)?.whenExpired === 'gone' ? (expiresOn as Day | null) : null;

/** Whether it has gone from sight by itself: past its last day, of a kind that is not shown after it. */
export function isGone(page: Expiring, today: Day): boolean {
  const last = goneAfter(page);
  return last !== null && last < today;
}

/** What anybody may read: a live item, or one withdrawn under its notice. Problem `not_found` for any other. */
export async function publicItem(read: Reader, id: string, today: Day): Promise<PublicationEntity> {
  const row = await read.findOneBy(PublicationEntity, { id });
  if (!row || isGone(row, today)) throw new Problem('not_found');
  return row;
}

/** A live item, held until the transaction ends. Problem `not_found` for any other. */
export async function lockPublic(tx: Tx, id: string): Promise<PublicationEntity> {
  const row = await tx.lock(PublicationEntity, { id, state: 'live' });
  if (isGone(row, tx.today)) throw new Problem('not_found');
  return row;
}
