import type { DeliveryState } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, Int, nullable, Ref, Str } from '../platform/columns.ts';

/** A notice on its way through one channel: written with the notice, found by the sweep. */
@Entity('delivery')
@Index(['key'], { unique: true })
@Index(['noticeId', 'channel'], { unique: true })
@Index(['state', 'nextAt', 'id'])
export class DeliveryEntity {
  @IdColumn() id: string;
  @Ref() noticeId: string;
  @Str(20) channel: string;
  /** Notice and channel in one: goes along with every attempt, so that who carries it can tell a repetition. */
  @Str(60) key: string;
  @Str(12) state: DeliveryState;
  /** How often a server has set out to send it; tells the attempt at hand from one that was taken over. */
  @Int() attempts: number;
  @InstantColumn() createdAt: string;
  /** When it is due; while it is being sent, when the sender's lease ends and another may take it over. */
  @InstantColumn() nextAt: string;
  /** When the lease of the sender ends; null when nobody is sending. */
  @InstantColumn(nullable) leaseUntil: string | null;
  @InstantColumn(nullable) sentAt: string | null;
  @Str(300, nullable) lastError: string | null;
}
