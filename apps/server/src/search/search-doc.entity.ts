import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { DayColumn, LongText, nullable, Ref, Str } from '../platform/columns.ts';

/**
 * One row for each thing that search may find; only what is public is here. `tokens` carries the full-text index
 * on MySQL; on SQLite the index is the virtual table `search_fts` with this row's id.
 */
@Entity('search_doc')
@Index(['kind', 'subjectId'], { unique: true })
@Index('search_doc_tokens', { synchronize: false })
export class SearchDocEntity {
  @PrimaryGeneratedColumn({ type: 'integer' }) id: number;
  @Str(40) kind: string;
  @Ref() subjectId: string;
  @Str(200) title: string;
  @Str(300) summary: string;
  @DayColumn() publishedOn: string;
  /** After this day it is found last, marked as closed. */
  @DayColumn(nullable) expiresOn: string | null;
  /** After this day it is not found. */
  @DayColumn(nullable) goneAfter: string | null;
  @LongText(nullable) tokens: string | null;
}
