import { type NoticeKind, type NoticeSubject, type NoticeWords, withoutPersonalData } from '@vc/domain';
import { Entity, In, Index, IsNull } from 'typeorm';
import { IdColumn, InstantColumn, nullable, Ref, Str } from '../platform/columns.ts';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/tx.ts';
import { DeliveryEntity } from './delivery.entity.ts';

/**
 * A word to a veteran's device or to a member of staff, kept until read. This table is the truth of every notice; other
 * channels only repeat it. Its words name no person and no telephone, so that any channel may carry them.
 */
@Entity('notice')
@Index(['toId', 'id'])
@Index(['toId', 'subjectId', 'readAt'])
export class NoticeEntity {
  @IdColumn() id: string;
  @Str(10) toKind: 'veteran' | 'staff';
  @Ref() toId: string;
  @Str(40) kind: NoticeKind;
  /** What it is about: a case or a place in an activity by its id, or a pile of content by its key. */
  @Str(20) subject: NoticeSubject;
  @Str(40) subjectId: string;
  @Str(60) title: string;
  @Str(200) body: string;
  @InstantColumn() at: string;
  @InstantColumn(nullable) readAt: string | null;
}

/** Whom a notice is for. */
export type To = { veteran: string | null } | { staff: string | readonly string[] };

/** What a notice is about. */
export interface About {
  kind: NoticeSubject;
  id: string;
}

/**
 * Tells somebody, in the transaction that gives the reason to, and puts the notice on its way through every channel that
 * is switched on. Nobody to tell is no problem.
 */
export async function tell(tx: Tx, to: To, kind: NoticeKind, about: About, { title, body }: NoticeWords): Promise<void> {
  const ids = 'veteran' in to ? [to.veteran].filter(id => id !== null) : [to.staff].flat();
  for (const toId of ids) {
    const id = newId();
    await tx.keep(NoticeEntity, {
      id,
      toKind: 'veteran' in to ? 'veteran' : 'staff',
      toId,
      kind,
      subject: about.kind,
      subjectId: about.id,
      title: withoutPersonalData(title).slice(0, 60),
      body: withoutPersonalData(body).slice(0, 200),
      at: tx.at,
      readAt: null,
    });
    for (const channel of tx.channels) await send(tx, id, channel);
  }
}

const send = (tx: Tx, noticeId: string, channel: string): Promise<void> =>
  tx.keep(DeliveryEntity, {
    id: newId(),
    noticeId,
    channel,
    key: `${noticeId}:${channel}`,
    state: 'waiting',
    attempts: 0,
    createdAt: tx.at,
    nextAt: tx.at,
    leaseUntil: null,
    sentAt: null,
    lastError: null,
  });

/** Marks as read what somebody was told about a case. */
export async function markRead(tx: Tx, toId: string, ...subjectIds: readonly string[]): Promise<void> {
  await tx.keep(NoticeEntity, { readAt: tx.at }, { toId, subjectId: In([...subjectIds]), readAt: IsNull() });
}

/** Marks as read everything that somebody was told. */
export async function markAllRead(tx: Tx, toId: string): Promise<void> {
  await tx.keep(NoticeEntity, { readAt: tx.at }, { toId, readAt: IsNull() });
}
