import type { FoiLetterKind, ServiceWay } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, Json, nullable, Ref, Row, SealedColumn, Str } from '../platform/columns.ts';
import type { Sealed } from '../platform/vault.ts';

/** A letter of an application as it was sent. Its words never change; its file is made of them when it is asked for. */
@Entity('foi_letter')
@Index(['foiId', 'id'])
@Index(['number'], { unique: true })
export class FoiLetterEntity extends Row {
  @Ref() foiId: string;
  @Str(20) kind: FoiLetterKind;
  @Str(60) title: string;
  @Str(80, nullable) number: string | null;
  @DayColumn() on: string;
  /** Whom it is for; null for the applicant, whose name stands on the application alone. */
  @SealedColumn(180, nullable) to: Sealed | null;
  /** Paragraphs. */
  @Json() body: string[];
  @Str(60) signedBy: string;
  @Str(200) contact: string;
  @DayColumn(nullable) servedOn: string | null;
  @Str(20, nullable) servedWay: ServiceWay | null;
  @Str(60, nullable) servedBy: string | null;
  @Str(100, nullable) servedNote: string | null;
}
