import { Entity, Index } from 'typeorm';
import {
  BlindIndex,
  DayColumn,
  Flag,
  IdColumn,
  InstantColumn,
  nullable,
  Ref,
  Row,
  SealedColumn,
  SealedText,
  Str,
} from '../platform/columns.ts';
import type { Sealed } from '../platform/vault.ts';

/** What somebody has written of an application that is not filed yet. It is no case: nobody at the bureau reads it. */
@Entity('aid_draft')
@Index(['veteranId', 'clientKey'], { unique: true })
@Index(['codeIndex'], { unique: true })
@Index(['expiresOn'])
export class AidDraftEntity extends Row {
  /** The device on which it was begun. */
  @Ref() veteranId: string;
  @Str(40) clientKey: string;
  /** The form as JSON; null when it has been filed. */
  @SealedText(nullable) form: Sealed | null;
  /** Eight figures by which another device goes on with it. */
  @SealedColumn(8) code: Sealed;
  @BlindIndex() codeIndex: string;
  @InstantColumn() savedAt: string;
  /** The last day on which it is there. */
  @DayColumn() expiresOn: string;
  @Flag() saidUnsent: boolean;
  @Str(4, nullable) saidEnding: 'week' | 'day' | null;
  @Str(20, nullable) filedAs: string | null;
}

/** A device that holds a draft. */
@Entity('aid_draft_device')
@Index(['veteranId', 'draftId'], { unique: true })
@Index(['draftId'])
export class AidDraftDeviceEntity {
  @IdColumn() id: string;
  @Ref() draftId: string;
  @Ref() veteranId: string;
}
