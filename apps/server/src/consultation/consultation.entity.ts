import type { ConsultationChannel, ConsultationState, ConsultationType, HelperRelation, PublicityState, Rating, Subject } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, Flag, InstantColumn, Int, Json, LongText, nullable, Ref, Row, SealedColumn, Str } from '../platform/columns.ts';
import type { Sealed } from '../platform/vault.ts';

/** The most bytes of a name of twenty characters. */
const NAME_BYTES = 80;
const PHONE_BYTES = 11;

/**
 * A question put to the bureau (留言咨询), from asking to rating, and its public form. `dueOn`, `answer`, `answeredOn` and
 * `answeredBy` are those of the first answer, by which the figures count it once; what was asked and answered after that
 * stands in the thread, and the clock that runs in the case's record.
 */
@Entity('consultation')
@Index(['receipt'], { unique: true })
@Index(['veteranId', 'clientKey'], { unique: true })
@Index(['enteredById', 'clientKey'], { unique: true })
@Index(['veteranId', 'askedOn'])
@Index(['state', 'dueOn', 'id'])
@Index(['publicity', 'publishedOn', 'id'])
@Index(['answeredOn', 'id', 'dueOn'])
export class ConsultationEntity extends Row {
  @Str(20) receipt: string;
  /** The device that asked; null for what staff entered. */
  @Ref(nullable) veteranId: string | null;
  /** Who entered it from a telephone call, a visit or a letter. */
  @Ref(nullable) enteredById: string | null;
  /** The asking screen's own key of this question: the same question sent twice is filed once. */
  @Str(40) clientKey: string;
  @Str(20) channel: ConsultationChannel;
  @Str(20) category: Subject;
  @Str(20) type: ConsultationType;
  @LongText() question: string;
  /** Keys of the files that came with the question; null for none. */
  @Json(nullable) files: string[] | null;
  @SealedColumn(NAME_BYTES, nullable) name: Sealed | null;
  @SealedColumn(PHONE_BYTES, nullable) phone: Sealed | null;
  /** Who asks on behalf of the veteran, having declared his consent. */
  @Str(20, nullable) relation: HelperRelation | null;
  @SealedColumn(NAME_BYTES, nullable) helperName: Sealed | null;
  @SealedColumn(PHONE_BYTES, nullable) helperPhone: Sealed | null;
  @Flag() anonymous: boolean;
  @Str(20) state: ConsultationState;
  @DayColumn() askedOn: string;
  @InstantColumn() askedAt: string;
  @DayColumn() dueOn: string;
  @Flag() dueProvisional: boolean;
  /** Working days of the clock that runs, or ran last; it starts on the record's `clockFrom`. */
  @Int() clockDays: number;
  @LongText(nullable) answer: string | null;
  @DayColumn(nullable) answeredOn: string | null;
  @Str(60, nullable) answeredBy: string | null;
  @Int() followUps: number;
  /** It was opened again by a dissatisfied rating; that happens once. */
  @Flag() reopened: boolean;
  @Str(20, nullable) rating: Rating | null;
  @Str(300, nullable) ratingReason: string | null;
  /** The day on which the section head dealt with a second dissatisfied rating. */
  @DayColumn(nullable) settledOn: string | null;
  @Str(20) publicity: PublicityState;
  @Str(80, nullable) publicTitle: string | null;
  @LongText(nullable) publicQuestion: string | null;
  @LongText(nullable) publicAnswer: string | null;
  /** The policy that the public answer is about. */
  @Ref(nullable) aboutId: string | null;
  /** Who prepared the public text; may not approve it. */
  @Ref(nullable) proposedById: string | null;
  @DayColumn(nullable) publishedOn: string | null;
}
