import type { RegisterEvent, RemedyBlock } from '../annual-report/format.ts';
import type { Channel, Topic } from '../disclosure/catalogue.ts';
import type { ApplicantClass } from '../foi/foi.ts';
import type { Register, RemedyResult } from '../register/register.ts';

/** Which ledger rows a figure is about. What is left out is not restricted. Withdrawn rows are never counted. */
export interface LedgerWhere {
  catalogue?: string;
  channel?: Channel;
  topic?: Topic;
  /** The section (科室) that published it; null for rows without one. */
  section?: string | null;
  /** `01` to `12`. */
  month?: string;
  /** Made public later than article 26 allows, counted in working days from the day it was formed. */
  late?: true;
}

/**
 * What is counted: `rows` one for each channel an item stands on; `items` each item once whatever its channels;
 * `quantity` the sum of what the items hold (vacancies of a job post), each item once.
 */
export type Measure = 'rows' | 'items' | 'quantity';

export interface LedgerSource {
  table: 'disclosure';
  where: LedgerWhere;
  measure: Measure;
}

/** Applications for information by what happened to them in the year, by class of applicant and outcome. */
export interface FoiSource {
  table: 'foi';
  event: 'received' | 'carried-in' | 'answered' | 'in-time' | 'carried-out';
  applicant?: ApplicantClass;
  outcomes?: readonly string[];
}

export interface ConsultationSource {
  table: 'consultation';
  event: 'answered' | 'in-time';
}

/** Reviews and lawsuits that were open in the year: their result in it, or still pending at its end. */
export interface RemedySource {
  table: 'remedy';
  block: RemedyBlock;
  result?: RemedyResult | 'pending';
}

export interface RegisterSource {
  table: 'register_item';
  register: Register;
  event: Exclude<RegisterEvent, 'acts' | 'money'>;
}

export interface ActSource {
  table: 'register_act';
  register: Register;
  event: 'acts' | 'money';
  unit: '元' | '万元';
}

/** Items of the year's spot checks (定期抽查), by how they stand. */
export interface SpotCheckSource {
  table: 'spot_check_item';
  event: 'drawn' | 'failed' | 'closed';
}

/** The very filter that makes a figure and lists the records behind it. */
export type FigureSource = LedgerSource | FoiSource | ConsultationSource | RemedySource | RegisterSource | ActSource | SpotCheckSource;

/** A number with its written definition (口径). */
export interface Figure {
  id: string;
  label: string;
  unit: '条' | '项' | '个' | '件' | '元' | '万元';
  definition: string;
  source: FigureSource;
  children?: readonly Figure[];
}
