import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, nullable, Ref, Str } from '../platform/columns.ts';

/** Somebody agreed to a text in one of its versions: what for, when, and how. Never changed; a changed text is agreed to anew. */
@Entity('consent')
@Index(['subject', 'subjectId'])
@Index(['veteranId', 'id'])
export class ConsentEntity {
  @IdColumn() id: string;
  /** The device on which it was given. */
  @Ref(nullable) veteranId: string | null;
  /** The record for which it was given. */
  @Str(20) subject: string;
  @Ref() subjectId: string;
  /** `aid/notice`, `aid/sensitive`. */
  @Str(40) purpose: string;
  /** The day on which the text was laid down. */
  @Str(10) textVersion: string;
  @Str(20) method: 'phone' | 'paper';
  @InstantColumn() at: string;
}
