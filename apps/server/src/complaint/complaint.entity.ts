import type { ComplaintAnswer } from '@vc/contract';
import type { ComplaintKind, ComplaintState } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, Flag, InstantColumn, Json, LongText, nullable, Ref, Row, SealedColumn, Str } from '../platform/columns.ts';
import type { Sealed } from '../platform/vault.ts';

/** A complaint about, or a suggestion for, the platform itself (投诉建议). Whose desk it lies on says its case record. */
@Entity('complaint')
@Index(['receipt'], { unique: true })
@Index(['veteranId', 'clientKey'], { unique: true })
@Index(['veteranId', 'filedOn'])
@Index(['state', 'dueOn', 'id'])
export class ComplaintEntity extends Row {
  @Str(20) receipt: string;
  /** Null once the person is detached from it. */
  @Ref(nullable) veteranId: string | null;
  /** The phone's own key of this complaint: the same one sent twice is filed once. */
  @Str(40) clientKey: string;
  @Str(20) kind: ComplaintKind;
  @LongText() text: string;
  /** Address and name of the screen that it is about, when the phone knew it. */
  @Str(160, nullable) page: string | null;
  @Str(40, nullable) pageName: string | null;
  @SealedColumn(11, nullable) phone: Sealed | null;
  /** Never `handling`: that somebody has taken it is in the case record alone. */
  @Str(20) state: Exclude<ComplaintState, 'handling'>;
  @DayColumn() filedOn: string;
  @InstantColumn() filedAt: string;
  /** Until when the answer that is owed was promised, or the last one was. */
  @DayColumn() dueOn: string;
  @Flag() dueProvisional: boolean;
  @DayColumn(nullable) answeredOn: string | null;
  /** One, or two when the first one did not satisfy. */
  @Json() answers: ComplaintAnswer[];
}
