import type { ApprovalChain, Day, Register, Topic } from '@vc/domain';
import type { z } from '../words.ts';

export interface FormField<F> {
  field: keyof F & string;
  label: string;
  widget: 'text' | 'textarea' | 'number' | 'day' | 'select';
  options?: Readonly<Record<string, string>>;
  hint?: string;
}

/**
 * A kind of published content. Everything the program does with a kind follows from this one object: form, list
 * line, detail, ledger category, expiry, counts. Every key must be said.
 */
export interface Kind<F = Record<string, unknown>> {
  key: string;
  label: string;
  /** The icon's name on the home page. */
  icon: string;
  /** The leaf of the disclosure catalogue where its publications are filed. */
  catalogue: string;
  /** How far up it has to go before it may be public. */
  approval: ApprovalChain;
  categories: Readonly<Record<string, string>>;
  /** The kind of item that this one explains, or null. */
  about: string | null;
  /** What must be true when it is published; a draft may hold less. */
  fields: z.ZodMiniObject;
  form: readonly FormField<F>[];
  /** One or two short facts under the title in a list. */
  card: (fields: F) => string[];
  /** How many of something it holds (vacancies), or null. */
  quantity: (fields: F) => number | null;
  /** The last day on which it is shown as current, or null. */
  expires: (fields: F) => Day | null;
  topic: (category: string, fields: F) => Topic | null;
  /** The register of the annual report that its publication writes to, or null. */
  register: (fields: F) => { register: Register; number: string | null; startedOn: Day; endedOn: Day | null } | null;
  /** Months after which an owner must look at it again. */
  reviewEvery: number;
}

/** Declares a kind so that its form and functions are checked against its own fields. */
export function kind<S extends z.ZodMiniObject>(definition: Omit<Kind<z.output<S>>, 'fields'> & { fields: S }): Kind {
  return definition as unknown as Kind;
}
