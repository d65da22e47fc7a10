import { guide } from './guide.ts';
import { interpretation } from './interpretation.ts';
import { job } from './job.ts';
import type { Kind } from './kind.ts';
import { notice } from './notice.ts';
import { policy } from './policy.ts';
import { report } from './report.ts';

export { type Fact, factsOf } from './facts.ts';
export type { FormField, Kind } from './kind.ts';
export { type Validity, validities, validityOf } from './policy.ts';

/** The kind under which the annual report is shown to the public. */
export const reportKind = report.key;

/** Every kind of content, in the order of the home page. Adding one is one file and one line here. */
export const kinds: readonly Kind[] = [policy, interpretation, job, guide, notice, report];

const byKey = new Map(kinds.map(kind => [kind.key, kind]));

/** The kind with this key, or null. */
export const kindOf = (key: string): Kind | null => byKey.get(key) ?? null;
export const kindLabels: Readonly<Record<string, string>> = Object.fromEntries(kinds.map(kind => [kind.key, kind.label]));
