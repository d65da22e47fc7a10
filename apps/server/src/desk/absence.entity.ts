import { Entity, Index } from 'typeorm';
import { DayColumn, InstantColumn, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** A member of staff who is away for some days, or for good, and where the open cases went. */
@Entity('absence')
@Index(['staffId', 'endedAt'])
@Index(['movedAt', 'fromOn'])
export class AbsenceEntity extends Row {
  @Ref() staffId: string;
  @Str(60) staffName: string;
  @DayColumn() fromOn: string;
  /** The last day away; null for whoever does not come back. */
  @DayColumn(nullable) untilOn: string | null;
  /** Null puts the cases back into the pool. */
  @Ref(nullable) toId: string | null;
  @Str(60, nullable) toName: string | null;
  @Str(200) reason: string;
  /** When the cases were moved; null while the day has not come. */
  @InstantColumn(nullable) movedAt: string | null;
  /** When it was called off, or whoever was away came back before the day. */
  @InstantColumn(nullable) endedAt: string | null;
}
