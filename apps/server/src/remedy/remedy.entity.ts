import type { RemedyBlock, RemedyResult } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, Flag, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** A review or a lawsuit about disclosure (行政复议、行政诉讼). */
@Entity('remedy')
@Index(['block', 'withdrawn', 'filedOn', 'decidedOn', 'result', 'id'])
@Index(['foiId'])
export class RemedyEntity extends Row {
  @Str(30) block: RemedyBlock;
  @Str(200) title: string;
  @Str(60, nullable) number: string | null;
  @Ref(nullable) foiId: string | null;
  @DayColumn() filedOn: string;
  @DayColumn(nullable) decidedOn: string | null;
  @Str(20, nullable) result: RemedyResult | null;
  /** Struck out: entered by mistake, counts no more. */
  @Flag() withdrawn: boolean;
}
