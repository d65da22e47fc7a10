import type { ReportDocument, ReportState, ReportText } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, Int, Json, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** A year's annual report (政府信息公开工作年度报告), as it is being worked on. */
@Entity('report')
@Index(['year'], { unique: true })
export class ReportEntity extends Row {
  @Int() year: number;
  @Str(20) state: ReportState;
  /** How often it has been approved; the edition in hand is this one once it is approved. */
  @Int() edition: number;
  @Json() text: ReportText;
  @Json() explanations: Record<string, string>;
  @Str(60, nullable) documentNumber: string | null;
  /** Who sent it for approval; may not approve it. */
  @Ref(nullable) checkedById: string | null;
  @DayColumn(nullable) approvedOn: string | null;
  @DayColumn(nullable) publishedOn: string | null;
  /** The item of content that shows it to the public. */
  @Ref(nullable) contentId: string | null;
}

/** A report as it was approved: text and every number, never changed again. */
@Entity('report_edition')
@Index(['reportId', 'number'], { unique: true })
export class ReportEditionEntity extends Row {
  @Ref() reportId: string;
  @Int() number: number;
  @Json() document: ReportDocument;
  /** Every figure that the report could name, by id. */
  @Json() figures: Record<string, number>;
  @Str(60) approvedBy: string;
  /** Why it had to be made, when it was not the first. */
  @Str(300, nullable) reason: string | null;
}
