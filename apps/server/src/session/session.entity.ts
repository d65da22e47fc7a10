import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, Ref, Str } from '../platform/columns.ts';

/** A session of a device or of a member of staff. Only the hash of its secret is stored. */
@Entity('session')
@Index(['holderId'])
export class SessionEntity {
  @PrimaryColumn('varchar', { length: 64 }) tokenHash: string;
  @Str(10) kind: 'veteran' | 'staff';
  @Ref() holderId: string;
  @InstantColumn() seenAt: string;
  @InstantColumn() expiresAt: string;
}
