import type { Register } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, Flag, Int, Money, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** A document or a matter that lasts from a day to a day (规范性文件, 许可事项 …). */
@Entity('register_item')
@Index(['register', 'withdrawn', 'startedOn', 'endedOn', 'openedOn', 'id'])
@Index(['contentId'])
export class RegisterItemEntity extends Row {
  @Str(20) register: Register;
  @Str(200) title: string;
  @Str(60, nullable) number: string | null;
  @DayColumn() startedOn: string;
  @DayColumn(nullable) openedOn: string | null;
  /** From this day on it is no longer in force. */
  @DayColumn(nullable) endedOn: string | null;
  /** The publication that keeps it. */
  @Ref(nullable) contentId: string | null;
  /** Struck out: entered by mistake, counts no more. */
  @Flag() withdrawn: boolean;
}

/** A single decision, fee or purchase. */
@Entity('register_act')
@Index(['register', 'withdrawn', 'on', 'fen', 'id'])
export class RegisterActEntity extends Row {
  @Str(20) register: Register;
  @Str(200) title: string;
  @DayColumn() on: string;
  /** Money in whole fen. */
  @Money(nullable) fen: number | null;
  /** Struck out: entered by mistake, counts no more. */
  @Flag() withdrawn: boolean;
}

/** A number that no record holds, entered by hand into one cell of a year's tables. */
@Entity('hand_entry')
@Index(['year', 'withdrawn'])
export class HandEntryEntity extends Row {
  @Int() year: number;
  @Str(80) figure: string;
  /** Counts as they are; money in whole fen. */
  @Money() amount: number;
  @Str(300) reason: string;
  @Str(60) enteredBy: string;
  @DayColumn() enteredOn: string;
  @Flag() withdrawn: boolean;
}
