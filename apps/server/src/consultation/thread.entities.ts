import type { MessageKind } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { InstantColumn, Json, LongText, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** What an answer cites, under the title that it had then. */
export interface KeptCite {
  id: string;
  kind: string;
  title: string;
}

/** What was said after the question: answers, further questions, why somebody is not satisfied. */
@Entity('consultation_message')
@Index(['consultationId', 'id'])
@Index(['consultationId', 'clientKey'], { unique: true })
export class MessageEntity extends Row {
  @Ref() consultationId: string;
  @Str(20) kind: Exclude<MessageKind, 'question' | 'note'>;
  @LongText() text: string;
  /** Who signs it. */
  @Str(60) byName: string;
  @Ref(nullable) byId: string | null;
  @InstantColumn() at: string;
  /** The asking screen's own key: sent twice, filed once. Null for what staff wrote. */
  @Str(40, nullable) clientKey: string | null;
  @Json(nullable) files: string[] | null;
  @Json(nullable) cites: KeptCite[] | null;
}

/** A note among colleagues, as they were kept before the history took the notes of every kind of case. None are added. */
@Entity('consultation_note')
@Index(['consultationId', 'id'])
export class NoteEntity extends Row {
  @Ref() consultationId: string;
  @LongText() text: string;
  @Str(60) byName: string;
  @Ref(nullable) byId: string | null;
  @InstantColumn() at: string;
}

/** The answer that is being written, under the id of its consultation; gone once it is sent. */
@Entity('consultation_draft')
export class DraftEntity extends Row {
  @LongText() text: string;
  @Json() cites: KeptCite[];
  /** Keys of the files that go with it; null for none. */
  @Json(nullable) files: string[] | null;
  @Ref() byId: string;
  @Str(60) byName: string;
  /** Why the section head sent it back. */
  @Str(300, nullable) returned: string | null;
}
