import type { VeteranSubject } from '@vc/domain';
import type { Db } from '../platform/db.ts';

/** A notice as it is handed to a channel. Its words name nobody; only the address says whom it is for. */
export interface Parcel {
  id: string;
  /** The same at every attempt: who has carried it once need not carry it again. */
  key: string;
  to: {
    kind: 'veteran' | 'staff';
    /** The device's or the member of staff's id. */
    id: string;
    /** The telephone left with what it is about, when one was. */
    phone: string | null;
    /** The name that a member of staff signs in with. */
    account: string | null;
  };
  title: string;
  body: string;
  at: string;
}

/** A way in which notices are repeated outside of the program. */
export interface Channel {
  name: string;
  /** Rejects when the parcel was not taken: with Refused when it never will be. Gives up by itself within `CARRY_MS`. */
  carry(parcel: Parcel): Promise<void>;
}

/** How long a channel may take; shorter than the lease of a delivery. */
export const CARRY_MS = 10_000;

/** The channel will not carry this one, however often it is asked. */
export class Refused extends Error {}

/** The channels that are switched on. */
export const CHANNELS = Symbol('channels');

/** The telephone that was left with what a notice is about, opened for sending. */
export type PhoneOf = (db: Pick<Db, 'read' | 'vault'>, subjectId: string) => Promise<string | null>;
/** By what a notice is about; what has no entry has no telephone to send to. */
export type Phones = Partial<Record<VeteranSubject, PhoneOf>>;
export const PHONES = Symbol('phones');
