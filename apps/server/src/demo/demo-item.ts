import type { Day } from '@vc/domain';

/** An item of demo content, published through the same steps as all content. */
export interface DemoItem {
  /** Its name among the demo data, unique; other items refer to it by `about`. */
  key: string;
  kind: string;
  category: string;
  place?: string;
  title: string;
  summary: string;
  /** HTML of the safe subset. */
  body: string;
  fields: Record<string, unknown>;
  /** The day it became public on the platform. */
  publishedOn: Day;
  /** The key of the policy that it explains. */
  about?: string;
  /** The key of the policy that took its place. */
  successor?: string;
  sourceUrl?: string;
}

/** Demo items whose days are counted from the day the data is loaded, so that some are always open. */
export type DemoItemsOn = (today: Day) => DemoItem[];

/** A question of the demo data. Days are absolute, or counted back from the day the data is loaded. */
export interface DemoQuestion {
  category: string;
  question: string;
  name?: string;
  phone?: string;
  anonymous: boolean;
  asked: Day | { daysAgo: number };
  /** Absent while it waits for an answer. */
  answer?: { text: string; by: string; workingDaysLater: number };
  rating?: 'satisfied' | 'fair' | 'dissatisfied';
  /** The text made public, with personal data taken out; absent when it stays private. */
  public?: { title: string; question: string; answer: string };
}
