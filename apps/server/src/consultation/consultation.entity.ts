import type { ConsultationState, PublicityState, Rating, Subject } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, Flag, InstantColumn, LongText, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** A question put to the bureau (留言咨询), from asking to rating, and its public form. */
@Entity('consultation')
@Index(['receipt'], { unique: true })
@Index(['veteranId', 'clientKey'], { unique: true })
@Index(['veteranId', 'askedOn'])
@Index(['state', 'dueOn', 'id'])
@Index(['publicity', 'publishedOn', 'id'])
@Index(['answeredOn', 'id', 'dueOn'])
export class ConsultationEntity extends Row {
  @Str(20) receipt: string;
  @Ref(nullable) veteranId: string;
  /** The asking phone's own key of this question: the same question sent twice is filed once. */
  @Str(40) clientKey: string;
  @Str(20) category: Subject;
  @LongText() question: string;
  @Str(20, nullable) name: string | null;
  @Str(11, nullable) phone: string | null;
  @Flag() anonymous: boolean;
  @Str(20) state: ConsultationState;
  @DayColumn() askedOn: string;
  @InstantColumn() askedAt: string;
  @DayColumn() dueOn: string;
  @Flag() dueProvisional: boolean;
  @LongText(nullable) answer: string | null;
  @DayColumn(nullable) answeredOn: string | null;
  @Str(60, nullable) answeredBy: string | null;
  @Str(20, nullable) rating: Rating | null;
  @Str(300, nullable) ratingReason: string | null;
  @Str(20) publicity: PublicityState;
  @Str(80, nullable) publicTitle: string | null;
  @LongText(nullable) publicQuestion: string | null;
  @LongText(nullable) publicAnswer: string | null;
  /** Who prepared the public text; may not approve it. */
  @Ref(nullable) proposedById: string | null;
  @DayColumn(nullable) publishedOn: string | null;
}
