import type { Act } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, nullable, Ref, Str } from './columns.ts';

/** What happened: one line for each act, written in the same transaction as the change. Never altered. */
@Entity('history')
@Index(['subject', 'subjectId', 'id'])
@Index(['whoId', 'id'])
export class HistoryEntity {
  @IdColumn() id: string;
  @InstantColumn() at: string;
  @Str(10) whoKind: string;
  @Ref(nullable) whoId: string | null;
  @Str(60) whoName: string;
  @Str(45) ip: string;
  /** The table and id of what it happened to. */
  @Str(40) subject: string;
  @Str(40) subjectId: string;
  @Str(30) act: Act;
  @Str(500, nullable) note: string | null;
}
