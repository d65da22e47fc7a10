import { activity } from './activity.ts';
import { announcement } from './announcement.ts';
import { base } from './base.ts';
import { finance } from './finance.ts';
import { guide } from './guide.ts';
import { interpretation } from './interpretation.ts';
import { job } from './job.ts';
import type { Kind } from './kind.ts';
import { merchant } from './merchant.ts';
import { news } from './news.ts';
import { organisation } from './organisation.ts';
import { personnel } from './personnel.ts';
import { policy } from './policy.ts';
import { report } from './report.ts';
import { roleModel } from './role-model.ts';
import { settlement } from './settlement.ts';
import { training } from './training.ts';

export { type Fact, factsOf, optionsOf, publicFields, quotable, quoted } from './facts.ts';
export { type Elsewhere, type FormField, type Kind, kindGroups, type Places, type Position } from './kind.ts';
export { mapAddress } from './place.ts';
export { type Validity, validities, validityOf } from './policy.ts';

/** The kind under which the annual report is shown to the public. */
export const reportKind = report.key;

/** Every kind of content, what is used most first. Adding one is one file and one line here. */
export const kinds: readonly Kind[] = [
  policy,
  guide,
  job,
  merchant,
  interpretation,
  activity,
  training,
  base,
  settlement,
  roleModel,
  announcement,
  news,
  organisation,
  personnel,
  finance,
  report,
];

const byKey = new Map(kinds.map(kind => [kind.key, kind]));

/** The kind with this key, or null. */
export const kindOf = (key: string): Kind | null => byKey.get(key) ?? null;
export const kindLabels: Readonly<Record<string, string>> = Object.fromEntries(kinds.map(kind => [kind.key, kind.label]));
