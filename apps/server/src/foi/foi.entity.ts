import type {
  ApplicantClass,
  FoiChannel,
  FoiEvent,
  FoiForm,
  FoiOutcome,
  FoiProof,
  FoiSigning,
  FoiState,
  FoiWay,
  Overruled,
  ReplySigner,
} from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, Flag, Json, LongText, nullable, Ref, Row, SealedColumn, Str } from '../platform/columns.ts';
import type { Sealed } from '../platform/vault.ts';

/** What happened, with what was asked, said or decided. */
export type Happening = FoiEvent & { note?: string; items?: string[] };

/** A reply that is being written, or waits for its signature. */
export interface ReplyDraft {
  ending: FoiOutcome;
  text: string;
  files: string[];
  /** Third parties that are overruled; a draft from before they were asked for has none. */
  told?: Overruled[];
  signer: ReplySigner;
  submittedById: string | null;
  submittedBy: string | null;
  returned: string | null;
}

/** An extension that waits for its signature. */
export interface ExtensionAsked {
  days: number;
  reason: string;
  byId: string | null;
  by: string;
}

/**
 * An application for information (依申请公开). `events` is the truth; state, deadline, end and outcome beside it are read
 * from it at each save, for lists and for the year's figures.
 */
@Entity('foi')
@Index(['receivedOn', 'id', 'answeredOn', 'applicantClass', 'outcome'])
@Index(['answeredOn', 'id', 'applicantClass', 'outcome', 'dueOn', 'receivedOn'])
@Index(['registrationNumber'], { unique: true })
@Index(['veteranId', 'clientKey'], { unique: true })
@Index(['veteranId', 'id'])
@Index(['partOfId'])
export class FoiEntity extends Row {
  @Str(40) registrationNumber: string;
  @Str(20) applicantClass: ApplicantClass;
  /** What is asked for. */
  @Str(200) title: string;
  @DayColumn() receivedOn: string;
  @DayColumn() dueOn: string;
  @Flag() dueProvisional: boolean;
  /** The day it was finished, whatever the outcome. */
  @DayColumn(nullable) answeredOn: string | null;
  /** A leaf of table three in the newest format; set together with `answeredOn`. */
  @Str(20, nullable) outcome: string | null;
  /** The statutory way it ended, finer than the leaf. */
  @Str(20, nullable) ending: FoiOutcome | null;
  @Str(20) state: FoiState;
  @Str(20) signing: FoiSigning;
  /** The applicant's own deadline, while it is their turn. */
  @DayColumn(nullable) waitsUntil: string | null;
  @Json() events: Happening[];
  @Str(20) channel: FoiChannel;
  @DayColumn() arrivedOn: string;
  /** Told by word of mouth and written down by the office (条例第二十九条). */
  @Flag() oral: boolean;
  /** The device it was filed from; null for paper. */
  @Ref(nullable) veteranId: string | null;
  @Str(40, nullable) clientKey: string | null;
  @SealedColumn(180, nullable) name: Sealed | null;
  @SealedColumn(90, nullable) contactName: Sealed | null;
  @Str(20, nullable) proof: FoiProof | null;
  @SealedColumn(60, nullable) proofNumber: Sealed | null;
  @SealedColumn(20, nullable) phone: Sealed | null;
  @SealedColumn(140, nullable) email: Sealed | null;
  @SealedColumn(360, nullable) address: Sealed | null;
  @LongText(nullable) wanted: string | null;
  @Str(100, nullable) documentNumber: string | null;
  @Str(20, nullable) form: FoiForm | null;
  @Str(20, nullable) way: FoiWay | null;
  @Str(300, nullable) help: string | null;
  @Json(nullable) draft: ReplyDraft | null;
  @Json(nullable) extension: ExtensionAsked | null;
  /** What was answered, once it was. */
  @LongText(nullable) reply: string | null;
  /** The application that it was split from. */
  @Ref(nullable) partOfId: string | null;
  /** The publication that was made of the answer. */
  @Ref(nullable) contentId: string | null;
}
