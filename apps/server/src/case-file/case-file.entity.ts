import type { FileType } from '@vc/contract';
import type { CaseFileUse, CaseKind } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, InstantColumn, Int, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** A file of a case: what a person sent with it, or what the bureau answers with. Never public. */
@Entity('case_file')
@Index(['key'], { unique: true })
@Index(['caseId', 'id'])
@Index(['veteranId', 'id'])
@Index(['removeOn', 'id'])
export class CaseFileEntity extends Row {
  /** Its name in addresses and in the store: 192 random bits. */
  @Str(32) key: string;
  /** The case; null while it belongs to a draft that has not been filed. */
  @Ref(nullable) caseId: string | null;
  @Str(20) kind: CaseKind;
  @Str(20) use: CaseFileUse;
  /** The device that sent it, or that it is meant for; null for what only staff read. */
  @Ref(nullable) veteranId: string | null;
  @Str(120) name: string;
  @Str(10) type: FileType;
  @Int() size: number;
  @Int(nullable) thumbSize: number | null;
  @Int(nullable) width: number | null;
  @Int(nullable) height: number | null;
  @Str(64) sha256: string;
  @Ref(nullable) uploaderId: string | null;
  @Str(60) uploaderName: string;
  /** The day on which it is removed; null keeps it as long as its case. */
  @DayColumn(nullable) removeOn: string | null;
  @InstantColumn(nullable) removedAt: string | null;
}
