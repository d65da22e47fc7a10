import type { Subject } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { Flag, LongText, nullable, Row, Str } from '../platform/columns.ts';

/** A canned answer (常用答复), with placeholders for what policies and the bureau say today. */
@Entity('canned_answer')
@Index(['dropped', 'title'])
export class CannedEntity extends Row {
  @Str(60) title: string;
  @LongText() text: string;
  @Str(20, nullable) subject: Subject | null;
  @Str(60) byName: string;
  @Flag() dropped: boolean;
}
