import type { OfferReportOutcome, OfferReportReason, OfferReportState } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, InstantColumn, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** Somebody met with a merchant who did not keep its offer (商家不认): a task for staff, with a day by which it is done. */
@Entity('offer_report')
@Index(['state', 'dueOn', 'id'])
@Index(['dueOn', 'id'])
@Index(['veteranId', 'id'])
@Index(['liveKey'], { unique: true })
export class OfferReportEntity extends Row {
  @Ref() contentId: string;
  /** Null once the person is detached from it. */
  @Ref(nullable) veteranId: string | null;
  /** What the item was called then. */
  @Str(120) title: string;
  @Str(20) reason: OfferReportReason;
  @Str(300, nullable) note: string | null;
  @Str(20) state: OfferReportState;
  @InstantColumn() reportedAt: string;
  @DayColumn() dueOn: string;
  @Str(20, nullable) outcome: OfferReportOutcome | null;
  /** What was found when it was looked into. */
  @Str(300, nullable) finding: string | null;
  /** Set while it is open: a device has one open report of an offer. */
  @Str(60, nullable) liveKey: string | null;
}
