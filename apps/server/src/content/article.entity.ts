import type { Attachment } from '@vc/contract';
import { DayColumn, Json, LongText, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** What an item of content says: the same columns in the working copy and in the live version that is made of it. */
export abstract class ArticleRow extends Row {
  @Str(40) kind: string;
  @Str(40) category: string;
  @Str(40, nullable) place: string | null;
  @Str(120) title: string;
  @Str(160) summary: string;
  @LongText() body: string;
  @Json() fields: Record<string, unknown>;
  @DayColumn(nullable) formedOn: string | null;
  @Str(500, nullable) sourceUrl: string | null;
  /** The item that this one explains. */
  @Ref(nullable) aboutId: string | null;
  /** The item of the same kind that took its place. */
  @Ref(nullable) successorId: string | null;
  @Json() attachments: Attachment[];
}
