import { Entity, Index } from 'typeorm';
import { Int, Json, Row, Str } from '../../platform/columns.ts';
import type { ReadyRow, RowProblem } from './row.ts';

/**
 * A table of disclosures on its way into the ledger: what was found good in it, what was not, and how far it has been
 * taken in. It is taken in a batch at a time, so one that was cut off goes on where it stopped.
 */
@Entity('ledger_import')
@Index(['createdAt'])
export class LedgerImportEntity extends Row {
  @Str(200) fileName: string;
  @Str(60) byName: string;
  /** Rows of the table, blank ones aside. */
  @Int() total: number;
  /** Good rows to take in; emptied at the end. */
  @Json() rows: ReadyRow[];
  @Int() ready: number;
  /** How many of the good rows have been dealt with, of which so many were added. */
  @Int() done: number;
  @Int() added: number;
  @Json() problems: RowProblem[];
}
