import type { ContentSnapshot } from '@vc/contract';
import type { ApprovalStep, Decision, GuardRuleId } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, InstantColumn, Int, Json, nullable, Ref, Row, Str } from '../platform/columns.ts';
import { ArticleRow } from './article.entity.ts';

/**
 * The live version of an item, under the item's own id: the only table of content that the public reads, so that no
 * draft can be reached from outside. What lists filter and sort by is a column; the rest is the kind's `fields`.
 */
@Entity('publication')
@Index(['kind', 'state', 'publishedOn', 'id'])
@Index(['kind', 'state', 'category', 'publishedOn', 'id'])
@Index(['kind', 'state', 'facet', 'publishedOn', 'id'])
@Index(['successorId'])
@Index(['state', 'publishedOn', 'kind', 'completeness'])
@Index(['aboutId', 'state', 'publishedOn'])
@Index(['state', 'reviewOn'])
export class PublicationEntity extends ArticleRow {
  /** The value of its kind's own filter. */
  @Str(40, nullable) facet: string | null;
  @Str(60) indexNumber: string;
  /** `withdrawn`: off every list, still readable under a notice. */
  @Str(20) state: 'live' | 'withdrawn';
  @DayColumn() publishedOn: string;
  /** The last real change. */
  @DayColumn(nullable) updatedOn: string | null;
  @Json() changes: { on: string; note: string }[];
  @DayColumn(nullable) withdrawnOn: string | null;
  @Str(300, nullable) withdrawnReason: string | null;
  @DayColumn(nullable) expiresOn: string | null;
  /** The day on which somebody has to look whether it still holds. */
  @DayColumn(nullable) reviewOn: string | null;
  /** The day on which staff were last told of this review. */
  @DayColumn(nullable) reviewToldOn: string | null;
  @Int(nullable) quantity: number | null;
  /** How much of what its kind can say it does say, 0 to 100. */
  @Int(nullable) completeness: number | null;
}

/** A version as it was published; never changed, never removed. */
@Entity('content_version')
@Index(['contentId', 'number'], { unique: true })
export class ContentVersionEntity extends Row {
  @Ref() contentId: string;
  @Int() number: number;
  @Int() round: number;
  @Str(64) hash: string;
  @Json() snapshot: ContentSnapshot;
  @Str(200, nullable) changeNote: string | null;
  @DayColumn() publishedOn: string;
  @Str(60) publishedBy: string;
}

/** A signature under an item. It holds for exactly the content whose hash it carries. */
@Entity('approval')
@Index(['contentId', 'id'])
export class ApprovalEntity extends Row {
  @Ref() contentId: string;
  @Int() round: number;
  @Str(20) step: ApprovalStep;
  @Str(20) decision: Decision;
  @Str(300, nullable) opinion: string | null;
  @Ref(nullable) signerId: string | null;
  @Str(60) signerName: string;
  @Str(64) hash: string;
  @InstantColumn() signedAt: string;
}

/** A finding of the guard that somebody let through, for this value in this item. */
@Entity('guard_pass')
@Index(['contentId'])
export class GuardPassEntity extends Row {
  @Ref() contentId: string;
  @Str(30) rule: GuardRuleId;
  @Str(40) mark: string;
  @Str(300) reason: string;
  @Ref(nullable) byId: string | null;
  @Str(60) byName: string;
}
