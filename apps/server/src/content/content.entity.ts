import type { ApprovalStep, ContentState, LiveState, PublicAttribute } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, InstantColumn, Int, Json, nullable, Ref, Str } from '../platform/columns.ts';
import { ArticleRow } from './article.entity.ts';

/** Where an imported item came from, and what came with it that has no place of its own. */
export interface Origin {
  source: string;
  facts: unknown;
}

/** An item of content of any kind as staff work on it. The public never reads this table: see PublicationEntity. */
@Entity('content')
@Index(['state', 'updatedAt', 'id'])
@Index(['kind', 'updatedAt', 'id'])
@Index(['state', 'publishAt'])
@Index(['state', 'holdDueOn'])
@Index(['owedDueOn'])
@Index(['indexNumber'], { unique: true })
@Index(['importKey'], { unique: true })
export class ContentEntity extends ArticleRow {
  @Str(20) attribute: PublicAttribute;
  /** On which ground it is not made public of our own accord. */
  @Str(200, nullable) attributeBasis: string | null;
  /** What really changed since the live version; null for a small edit. */
  @Str(200, nullable) changeNote: string | null;
  @Str(20) state: ContentState;
  @Str(20) live: LiveState;
  /** Goes up each time it is submitted; signatures belong to a round. */
  @Int() round: number;
  /** The last day for whoever has to sign now, or for the author to whom it was returned. */
  @DayColumn(nullable) holdDueOn: string | null;
  /** When it is to be published; null for as soon as it is approved. */
  @InstantColumn(nullable) publishAt: string | null;
  @Str(300, nullable) publishProblem: string | null;
  /** Signatures that an urgent publication still owes. */
  @Json() owed: ApprovalStep[];
  /** The last day for the first of them; null when none is owed. */
  @DayColumn(nullable) owedDueOn: string | null;
  /** Versions published so far. */
  @Int() number: number;
  @DayColumn(nullable) publishedOn: string | null;
  @Str(20, nullable) section: string | null;
  @Str(60, nullable) indexNumber: string | null;
  /** Who last worked on it; may not approve it. */
  @Ref(nullable) authorId: string | null;
  @Str(60) authorName: string;
  @Str(300, nullable) returnReason: string | null;
  /** The id in the system it was imported from; imported once only. */
  @Str(120, nullable) importKey: string | null;
  @Json(nullable) origin: Origin | null;
}
