import type { GuardSubject, Scan } from '@vc/domain';
import type { Db } from '../platform/db.ts';

/** Something public as the nightly look reads it. */
export interface Looked {
  /** The id of its record. */
  id: string;
  title: string;
  publishedOn: string;
  /** What in it should not be public as it stands, in words, never with the whole of it. */
  found: string[];
}

/** Where public things are: the nightly look reads every source to its end, a page at a time. */
export interface GuardSource {
  subject: GuardSubject;
  /** The next things after an id, in the order of ids, each looked at with `scan`; none at the end. */
  page(db: Db, scan: Scan, after: string): Promise<Looked[]>;
}

/** The sources of the nightly look. */
export const GUARD_SOURCES = Symbol('guard-sources');
