import type { PresenceSubject } from '@vc/contract';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, Ref, Str } from '../platform/columns.ts';

/** A member of staff who has a record open for writing: a lease that runs out by itself, no record of its own. */
@Entity('presence')
@Index(['subject', 'subjectId', 'seenAt'])
@Index(['seenAt'])
export class PresenceEntity {
  /** What is open and who has it open; once, however many windows he has. */
  @PrimaryColumn('varchar', { length: 80 }) key: string;
  @Str(20) subject: PresenceSubject;
  @Ref() subjectId: string;
  @Ref() staffId: string;
  @InstantColumn() seenAt: string;
}
