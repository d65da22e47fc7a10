import type { AidPaper } from '@vc/contract';
import type { AidGroundKey, AidKindKey, AidRelation, AidState, Day } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import {
  BlindIndex,
  DayColumn,
  InstantColumn,
  Json,
  Money,
  nullable,
  Ref,
  Row,
  SealedColumn,
  SealedText,
  Str,
} from '../platform/columns.ts';
import type { Sealed } from '../platform/vault.ts';

/** A time in which the case waited for the person. */
export interface Wait {
  askedOn: Day;
  missing: string;
  by: Day;
  suppliedOn: Day | null;
  note: string | null;
}

/** Where a grant is paid; sealed as three lines of text. */
export interface Account {
  bank: string;
  holder: string;
  number: string;
}

/** An application for hardship aid (困难帮扶申请), from filing to payment. */
@Entity('aid')
@Index(['receipt'], { unique: true })
@Index(['draftId'], { unique: true })
@Index(['openKey'], { unique: true })
@Index(['person', 'id'])
@Index(['veteranId', 'id'])
@Index(['listId', 'id'])
@Index(['state', 'paidOn'])
export class AidEntity extends Row {
  @Str(20) receipt: string;
  /** The draft that it was filed out of: filed twice it is filed once. */
  @Ref() draftId: string;
  /** Null when the person is no longer in it: his account was closed, or its time is over. */
  @Ref(nullable) veteranId: string | null;
  @Str(20) kind: AidKindKey;
  @Str(20) state: AidState;
  /** The person, by a blind index of the identity number. */
  @BlindIndex(nullable) person: string | null;
  /** The same while the case is open: a person has one open application. */
  @BlindIndex(nullable) openKey: string | null;
  @SealedColumn(80, nullable) name: Sealed | null;
  @SealedColumn(18, nullable) idNumber: Sealed | null;
  @SealedColumn(11, nullable) phone: Sealed | null;
  @Str(20) relation: AidRelation;
  @SealedColumn(160, nullable) helperName: Sealed | null;
  @SealedColumn(11, nullable) helperPhone: Sealed | null;
  @Str(40) town: string;
  /** Whole numbers as text: people, and fen a month. */
  @SealedColumn(4, nullable) household: Sealed | null;
  @SealedColumn(16, nullable) income: Sealed | null;
  @SealedText(nullable) story: Sealed | null;
  /** Why it was filed although aid had been granted within the year. */
  @Str(300, nullable) again: string | null;
  /** Which paper each of its files is. */
  @Json() papers: AidPaper[];
  @Json() waits: Wait[];
  @DayColumn() filedOn: string;
  @InstantColumn() filedAt: string;
  @DayColumn(nullable) acceptedOn: string | null;
  /** Day zero of the clock for the decision: the acceptance, or the day on which an objection sent it back. */
  @DayColumn(nullable) workFrom: string | null;
  @DayColumn(nullable) checkedOn: string | null;
  @Str(60, nullable) visitors: string | null;
  @SealedText(nullable) checkNotes: Sealed | null;
  /** Conditions that the household check found met. */
  @Json(nullable) met: string[] | null;
  @Money(nullable) proposedFen: number | null;
  @Ref(nullable) checkedById: string | null;
  @Str(60, nullable) checkedByName: string | null;
  @DayColumn(nullable) decidedOn: string | null;
  @Ref(nullable) decidedById: string | null;
  @Str(60, nullable) decidedByName: string | null;
  @Money(nullable) grantedFen: number | null;
  @Str(20, nullable) ground: AidGroundKey | null;
  @SealedText(nullable) reason: Sealed | null;
  @Str(40, nullable) noticeNumber: string | null;
  /** The public list that it stands in. */
  @Ref(nullable) listId: string | null;
  @Str(20, nullable) publicName: string | null;
  @DayColumn(nullable) publicFrom: string | null;
  @DayColumn(nullable) publicUntil: string | null;
  @SealedColumn(300, nullable) account: Sealed | null;
  /** Who wrote that account down at the counter; null when the person did on his phone. */
  @Ref(nullable) accountById: string | null;
  @DayColumn(nullable) paidOn: string | null;
  @Str(40, nullable) voucher: string | null;
  @DayColumn(nullable) closedOn: string | null;
}

/** A public list of one day: what stands in it is read from the cases. */
@Entity('aid_list')
@Index(['fromOn'], { unique: true })
export class AidListEntity extends Row {
  @Str(80) title: string;
  @DayColumn() fromOn: string;
  @DayColumn() untilOn: string;
}
