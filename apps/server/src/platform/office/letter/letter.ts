/** A letter of the bureau as it is set on paper. */
export interface Letter {
  title: string;
  number: string | null;
  to: string;
  paragraphs: readonly string[];
  signedBy: string;
  on: string;
  /** Whom to ask, under the signature; null where the letter says so itself. */
  contact: string | null;
}
