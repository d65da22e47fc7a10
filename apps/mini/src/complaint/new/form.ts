import { type complaintRoutes, type Given } from '@vc/contract';
import type { ComplaintKind } from '@vc/domain';
import { keyFor } from '../../lib/kept-form';
import { type KeptFile, marksOf } from '../../lib/uploads';
import type { Place } from '../../lib/where';

/** A complaint being written. */
export interface Draft {
  kind: ComplaintKind | null;
  text: string;
  files: readonly KeptFile[];
  phone: string;
  /** The screen that it is about, as the program knows it, and whether it goes along. */
  place: Place | null;
  withPlace: boolean;
}

export const emptyDraft = (kind: ComplaintKind | null, place: Place | null): Draft => ({
  kind,
  text: '',
  files: [],
  phone: '',
  place,
  withPlace: true,
});

/** What was typed or chosen from the phone is worth bringing back. */
export const begun = ({ text, files, phone }: Draft): boolean => text !== '' || phone !== '' || files.length > 0;

/** The complaint as it will be sent, but for the files. */
export function asComplaint(
  { kind, text, files, phone, place, withPlace }: Draft,
  clientKey: string,
): Given<typeof complaintRoutes.complain> {
  const about = withPlace && place ? place : { page: null, pageName: null };
  const written = { kind: kind as ComplaintKind, text, phone: phone.replace(/\s/g, '') || null, ...about };
  return { ...written, files: [], clientKey: keyFor(clientKey, written, marksOf(files)) };
}
