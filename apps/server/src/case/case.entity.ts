import type { Alert, CaseKind, CasePhase } from '@vc/domain';
import { Entity, Index } from 'typeorm';
import { BlindIndex, DayColumn, Flag, InstantColumn, Int, nullable, Ref, Row, Str } from '../platform/columns.ts';

/**
 * What all cases have in common, one row each: whose it is, whose desk it lies on, by when it is due, how far it has come.
 * It has the id of the case's own row, is written in the same transaction, and is the one place that says who may see it.
 */
@Entity('case_record')
@Index(['kind', 'number'], { unique: true })
@Index(['veteranId', 'id'])
@Index(['closedOn', 'dueOn', 'id'])
@Index(['section', 'closedOn', 'dueOn', 'id'])
@Index(['holderId', 'closedOn', 'dueOn', 'id'])
@Index(['phoneIndex', 'id'])
@Index(['idNumberIndex', 'id'])
@Index(['answeredOn', 'section'])
export class CaseEntity extends Row {
  @Str(20) kind: CaseKind;
  /** The receipt or registration number. */
  @Str(40) number: string;
  /** The device that it was filed from; null for what staff entered from paper or a telephone call. */
  @Ref(nullable) veteranId: string | null;
  /** What it is about, for lists: never a name or a number of a person. */
  @Str(100) title: string;
  @Str(20) phase: CasePhase;
  /** Its state in the words of its own step table. */
  @Str(30) stateWords: string;
  /** What the person has to do next, when it is his turn. */
  @Str(120, nullable) next: string | null;
  @InstantColumn() openedAt: string;
  /** Day zero of the clock that runs. */
  @DayColumn() clockFrom: string;
  /** Null while no clock runs: closed, or waiting for the person. */
  @DayColumn(nullable) dueOn: string | null;
  @Flag() dueProvisional: boolean;
  @DayColumn(nullable) answeredOn: string | null;
  @DayColumn(nullable) closedOn: string | null;
  /** The section (科室) on whose desk it lies; null lies in the bureau's pool. */
  @Str(20, nullable) section: string | null;
  @Ref(nullable) holderId: string | null;
  @Str(60, nullable) holderName: string | null;
  /** The person, by blind indexes of the telephone and of the identity number or credit code (`same-person.ts`). */
  @BlindIndex(nullable) phoneIndex: string | null;
  @BlindIndex(nullable) idNumberIndex: string | null;
  @Str(20, nullable) alert: Alert | null;
  /** When each reminder falls, and how many of them have been given: half, most, late, alarm. */
  @DayColumn(nullable) halfOn: string | null;
  @DayColumn(nullable) mostOn: string | null;
  @DayColumn(nullable) lateOn: string | null;
  @DayColumn(nullable) alarmOn: string | null;
  @Int() reminded: number;
  /** The person's own last day while it is his turn, and the one of these days whose passing its desk was told of. */
  @DayColumn(nullable) waitsUntil: string | null;
  @DayColumn(nullable) waitTold: string | null;
}
