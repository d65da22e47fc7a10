import type { GuardSubject } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn, Ref, Str } from '../platform/columns.ts';

/** What the nightly look found in something public; gone once it is mended or public no more. */
@Entity('guard_alarm')
@Index(['subject', 'subjectId'], { unique: true })
export class GuardAlarmEntity {
  @IdColumn() id: string;
  @Str(20) subject: GuardSubject;
  /** The record that says it. */
  @Ref() subjectId: string;
  @Str(200) title: string;
  @DayColumn() publishedOn: string;
  @Str(300) found: string;
  @InstantColumn() at: string;
}
