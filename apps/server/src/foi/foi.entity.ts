import type { ApplicantClass } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, Flag, nullable, Row, Str } from '../platform/columns.ts';

/** An application for information (依申请公开), as far as the year's figures need it. */
@Entity('foi')
@Index(['receivedOn', 'id', 'answeredOn', 'applicantClass', 'outcome'])
@Index(['answeredOn', 'id', 'applicantClass', 'outcome', 'dueOn', 'receivedOn'])
@Index(['registrationNumber'], { unique: true })
export class FoiEntity extends Row {
  @Str(40) registrationNumber: string;
  @Str(20) applicantClass: ApplicantClass;
  /** What is asked for. */
  @Str(200) title: string;
  @DayColumn() receivedOn: string;
  @DayColumn() dueOn: string;
  @Flag() dueProvisional: boolean;
  /** The day it was finished, whatever the outcome. */
  @DayColumn(nullable) answeredOn: string | null;
  /** A leaf of table three in the newest format; set together with `answeredOn`. */
  @Str(20, nullable) outcome: string | null;
}
