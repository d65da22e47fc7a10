import type { ContentState } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, Int, Json, LongText, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** Where an imported item came from, and what came with it that has no place of its own. */
export interface Origin {
  source: string;
  facts: unknown;
}

/** An item of content of any kind. What lists filter and sort by is a column; the rest is the kind's `fields`. */
@Entity('content')
@Index(['kind', 'state', 'publishedOn', 'id'])
@Index(['kind', 'state', 'category', 'publishedOn', 'id'])
@Index(['kind', 'state', 'facet', 'publishedOn', 'id'])
@Index(['state', 'updatedAt', 'id'])
@Index(['state', 'publishedOn', 'kind', 'completeness'])
@Index(['aboutId'])
@Index(['successorId'])
@Index(['indexNumber'], { unique: true })
@Index(['importKey'], { unique: true })
export class ContentEntity extends Row {
  @Str(40) kind: string;
  @Str(40) category: string;
  /** The value of its kind's own filter; set at publication. */
  @Str(40, nullable) facet: string | null;
  @Str(40, nullable) place: string | null;
  @Str(120) title: string;
  @Str(160) summary: string;
  @LongText() body: string;
  @Json() fields: Record<string, unknown>;
  @Str(20) state: ContentState;
  @DayColumn(nullable) formedOn: string | null;
  @DayColumn(nullable) publishedOn: string | null;
  @DayColumn(nullable) expiresOn: string | null;
  @Int(nullable) quantity: number | null;
  /** How much of what its kind can say it does say, 0 to 100; set at publication. */
  @Int(nullable) completeness: number | null;
  @Str(20, nullable) section: string | null;
  @Str(60, nullable) indexNumber: string | null;
  @Str(500, nullable) sourceUrl: string | null;
  /** The item that this one explains. */
  @Ref(nullable) aboutId: string | null;
  /** The item of the same kind that took its place. */
  @Ref(nullable) successorId: string | null;
  /** Who last worked on it; may not approve it. */
  @Ref(nullable) authorId: string | null;
  @Str(60) authorName: string;
  @Str(300, nullable) returnReason: string | null;
  /** The id in the system it was imported from; imported once only. */
  @Str(120, nullable) importKey: string | null;
  @Json(nullable) origin: Origin | null;
}
