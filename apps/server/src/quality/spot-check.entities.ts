import type { SpotCheckState } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, Flag, Int, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** A spot check (定期抽查): a random sample of a year's ledger. */
@Entity('spot_check')
export class SpotCheckEntity extends Row {
  @Int() year: number;
  @Int() size: number;
  @Str(60) drawnBy: string;
}

/** A record that was drawn. What it was called then is kept, so that the check reads the same for ever. */
@Entity('spot_check_item')
@Index(['checkId'])
@Index(['year', 'everFailed', 'state', 'id'])
export class SpotCheckItemEntity extends Row {
  @Ref() checkId: string;
  @Int() year: number;
  @Ref() disclosureId: string;
  @Str(200) title: string;
  @Str(40) catalogue: string;
  @DayColumn() publishedOn: string;
  @Str(20) state: SpotCheckState;
  /** What was found wrong, last said. */
  @Str(500, nullable) finding: string | null;
  /** True once something was found wrong, whatever became of it. */
  @Flag() everFailed: boolean;
}
