import type { Channel, Day, Topic } from '@vc/domain';

/** A good row of a table: what the ledger takes in, and where in the table it stood. */
export interface ReadyRow {
  row: number;
  key: string;
  title: string;
  catalogue: string;
  channel: Channel;
  topic: Topic | null;
  section: string | null;
  formedOn: Day | null;
  publishedOn: Day;
  quantity: number | null;
  url: string | null;
  indexNumber: string | null;
}

/** Something in a row that keeps it out of the ledger: `wrong` wants mending, `duplicate` is there already. */
export interface RowProblem {
  row: number;
  /** The Chinese name of the column. */
  column: string;
  message: string;
  kind: 'wrong' | 'duplicate';
}
