import type { Validity } from '@vc/contract';
import type { Channel, Topic } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, Int, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** What makes things public on the platform: items of content, answers to consultations, public lists of hardship aid. */
export type DisclosureSource = 'content' | 'consultation' | 'aid';

/**
 * The disclosure ledger (公开台账): one row for each thing made public on each channel, written in the same
 * transaction as the act that made it public. Withdrawal sets a day; nothing is deleted. The first index holds all that
 * counting asks, and in the order of the lists behind the figures; at its end, what the public is shown of them.
 */
@Entity('disclosure')
@Index(['publishedOn', 'id', 'withdrawnOn', 'catalogue', 'channel', 'topic', 'section', 'dueOn', 'quantity', 'itemId', 'goneAfter'])
@Index(['sourceId'])
@Index(['liveKey'], { unique: true })
@Index(['importKey'], { unique: true })
@Index(['indexNumber'])
@Index(['itemId'])
@Index(['updatedAt'])
export class DisclosureEntity extends Row {
  /** The thing itself, whatever the channel: rows of one item share it. */
  @Str(40) itemId: string;
  @Str(40) catalogue: string;
  @Str(20) channel: Channel;
  @Str(40, nullable) topic: Topic | null;
  @Str(200) title: string;
  @Str(60, nullable) indexNumber: string | null;
  /** The section (科室) that made it public. */
  @Str(20, nullable) section: string | null;
  @DayColumn(nullable) formedOn: string | null;
  /** The last day that article 26 allows for it; null when it is not known when it was formed. */
  @DayColumn(nullable) dueOn: string | null;
  @DayColumn() publishedOn: string;
  @DayColumn(nullable) withdrawnOn: string | null;
  /** After this day its page is not shown any more, nor this row to the public; the figures count it all the same. */
  @DayColumn(nullable) goneAfter: string | null;
  @Int(nullable) quantity: number | null;
  @Str(500, nullable) url: string | null;
  @Str(20, nullable) sourceType: DisclosureSource | null;
  @Ref(nullable) sourceId: string | null;
  /** Whether a document is in force (时效性), as its own page says; null where that says nothing. */
  @Str(20, nullable) validity: Validity | null;
  /** Set while it stands: an item stands on a channel once. */
  @Str(100, nullable) liveKey: string | null;
  /** What the row was in the table it was imported from; never freed, so that no table is taken in twice. */
  @Str(64, nullable) importKey: string | null;
}
