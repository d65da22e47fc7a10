import type { Calendar, CaseKind, Deadline } from '@vc/domain';
import type { Tx } from '../platform/tx.ts';

interface Asks {
  query<T>(sql: string, values?: readonly unknown[]): Promise<T>;
}

/** An open case whose clock runs, and what a calendar makes of it. */
export interface RunningClock {
  id: string;
  number: string;
  title: string;
  dueOn: string;
  provisional: boolean;
  count(calendar: Calendar): Deadline;
}

/** That a person's own time has run out, and what the law lets the desk do then. */
export interface InVain {
  what: string;
  may: string;
}

/** How a kind of case counts its days. Each kind gives one of these from its index; `case-clock/kinds.ts` lists them. */
export interface CaseClock {
  kind: CaseKind;
  /** Every case whose clock runs. */
  running(read: Asks): Promise<RunningClock[]>;
  /**
   * Writes a deadline that was counted again into the case's own row; its record and its history are written by whoever
   * asks. False when the clock has stopped meanwhile.
   */
  move(tx: Tx, id: string, due: Deadline): Promise<boolean>;
  /** True while the work of whoever holds it is on its way (an answer waits for a second pair of eyes): it is not taken from him. */
  underWay?(tx: Tx, id: string): Promise<boolean>;
  /** What the person has left undone and what its desk may do now, for a case whose person's own time is over; null when it is not. */
  inVain?(tx: Tx, id: string): Promise<InVain | null>;
}
