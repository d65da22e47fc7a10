import type { ApprovalChain, Day, Meeting, Register, Topic } from '@vc/domain';
import type { z } from '../words.ts';

export interface FormField<F> {
  field: keyof F & string;
  label: string;
  /** `position`: the latitude and the longitude of a place, which stand next to each other and are typed together. */
  widget: 'text' | 'textarea' | 'number' | 'day' | 'select' | 'position';
  options?: Readonly<Record<string, string>>;
  hint?: string;
  /** Not among the facts that the public reads and searches: evidence for staff, or drawn in another way (a map, a link). */
  hidden?: true;
  /** A day on which something was done: never later than the day of publication. */
  past?: true;
}

/** The rooms in which kinds are shown together. */
export const kindGroups = { policy: '政策与办事', work: '就业创业', life: '优待与风采', open: '政务公开' } as const;

/** Where a thing is, in the coordinates of Chinese maps (GCJ-02). */
export interface Position {
  latitude: number;
  longitude: number;
  name: string;
  address: string;
}

/** Where to read, hear or see it whole. */
export interface Elsewhere {
  words: string;
  href: string;
}

/** What can be signed up for: when and where it is held, how many places there are, and the last day to sign up. */
export interface Places extends Meeting {
  capacity: number;
  until: Day;
}

/** What a kind may leave unsaid: `usual` holds then. */
interface Seldom<F> {
  /** Whether the home page shows the newest of it. */
  onHome: boolean;
  /** Whether it can belong to one town or street, so that lists are narrowed by it. */
  places: boolean;
  /** The select field of its own by which the public list is narrowed besides the category; kept in an indexed column. */
  facet: (keyof F & string) | null;
  /** The kind of item that this one explains, or null. */
  about: string | null;
  /** Working days from the publication of what it explains to its own, at the latest; null when nothing is owed. */
  explainWithin: number | null;
  /** Whether it still holds, which its facet alone says. What does not hold any more owes no explanation. */
  inForce: (fields: F) => boolean;
  /** Whether an item with these fields may name another of its kind that took its place; null when the kind knows no such thing. */
  succeeded: ((fields: F) => boolean) | null;
  /** Fields that a category cannot do without, besides what `fields` asks of all. */
  needs: (category: string) => readonly (keyof F & string)[];
  /** How many of something it holds (vacancies), or null. */
  quantity: (fields: F) => number | null;
  /** The last day on which it is shown as current, or null. */
  expires: (fields: F) => Day | null;
  /** What becomes of it after that day: shown as closed, and in lists only on request, or not shown at all; null when it has no such day. */
  whenExpired: 'closed' | 'gone' | null;
  /** The last day on which what it says counts as verified, or null when nobody has to look at it again. */
  verifiedUntil: (fields: F) => Day | null;
  topic: (category: string, fields: F) => Topic | null;
  /** The register of the annual report that its publication writes to, or null. */
  register: (fields: F) => { register: Register; number: string | null; startedOn: Day; endedOn: Day | null } | null;
  /** What its text is called when it stands under its facts. */
  bodyTitle: string;
  /** It may be no more than a link to where it was first published. */
  byLink: boolean;
  /** What to follow first: the article, the recording; `sourceUrl` is where it was published before. */
  link: (fields: F, sourceUrl: string | null) => Elsewhere | null;
  position: (fields: F) => Position | null;
  signUp: (fields: F) => Places | null;
  /** Anybody may tell the bureau that what it says is not kept. */
  reportable: boolean;
}

/**
 * A kind of published content. Everything the program does with a kind follows from this one object: form, list
 * line, detail, ledger category, expiry, counts.
 */
export interface Kind<F = Record<string, unknown>> extends Seldom<F> {
  key: string;
  label: string;
  /** The icon's name on the phone. */
  icon: string;
  group: keyof typeof kindGroups;
  /** The leaf of the disclosure catalogue where its publications are filed. */
  catalogue: string;
  /** How far up it has to go before it may be public. */
  approval: ApprovalChain;
  categories: Readonly<Record<string, string>>;
  /** What must be true when it is published; a draft may hold less. */
  fields: z.ZodMiniObject;
  form: readonly FormField<F>[];
  /** One or two short facts under the title in a list. */
  card: (fields: F) => string[];
  /** Months after which an owner must look at it again. */
  reviewEvery: number;
}

const usual: Seldom<Record<string, unknown>> = {
  onHome: false,
  places: false,
  facet: null,
  about: null,
  explainWithin: null,
  inForce: () => true,
  succeeded: null,
  needs: () => [],
  quantity: () => null,
  expires: () => null,
  whenExpired: null,
  verifiedUntil: () => null,
  topic: () => null,
  register: () => null,
  bodyTitle: '详细内容',
  byLink: false,
  link: () => null,
  position: () => null,
  signUp: () => null,
  reportable: false,
};

type Declared<F> = Omit<Kind<F>, keyof Seldom<F> | 'fields'> & Partial<Seldom<F>>;

/** Declares a kind so that its form and functions are checked against its own fields. */
export function kind<S extends z.ZodMiniObject>(declared: Declared<z.output<S>> & { fields: S }): Kind {
  return { ...usual, ...declared } as unknown as Kind;
}
