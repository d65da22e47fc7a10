import { Entity, Index, IsNull } from 'typeorm';
import { IdColumn, InstantColumn, nullable, Ref, Str } from '../platform/columns.ts';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/tx.ts';

/** A word to a veteran, kept until read. This table is the truth of every notice; other channels only repeat it. */
@Entity('notice')
@Index(['veteranId', 'subjectId'])
export class NoticeEntity {
  @IdColumn() id: string;
  @Ref() veteranId: string;
  @Str(40) kind: 'consultation-answered';
  @Str(40) subjectId: string;
  @InstantColumn() at: string;
  @InstantColumn(nullable) readAt: string | null;
}

/** Tells a veteran, in the transaction that gives the reason to. */
export async function tell(tx: Tx, veteranId: string, kind: NoticeEntity['kind'], subjectId: string): Promise<void> {
  await tx.keep(NoticeEntity, { id: newId(), veteranId, kind, subjectId, at: tx.at, readAt: null });
}

/** Marks as read what was told about a subject. */
export async function markRead(tx: Tx, veteranId: string, subjectId: string): Promise<void> {
  await tx.keep(NoticeEntity, { readAt: tx.at }, { veteranId, subjectId, readAt: IsNull() });
}
