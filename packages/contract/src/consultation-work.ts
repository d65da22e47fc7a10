import { guardLevels } from '@vc/domain';
import { caseFile } from './case-file.ts';
import {
  alert,
  channel,
  cite,
  clock,
  consultationState,
  consultationType,
  message,
  phase,
  publicity,
  rating,
  relation,
} from './consultation-shapes.ts';
import { historyLine } from './content-shapes.ts';
import { day, instant, oneOf, subject, version, z } from './words.ts';

/** A question in the staff's inbox. */
export const consultationRow = z.object({
  id: z.string(),
  receipt: z.string(),
  category: subject,
  type: consultationType,
  channel,
  question: z.string(),
  state: consultationState,
  phase,
  publicity,
  askedAt: instant,
  dueOn: day('承诺答复日'),
  late: z.boolean(),
  rating: z.nullable(rating),
  section: z.nullable(z.string()),
  holder: z.nullable(z.string()),
  /** On the desk of whoever asks. */
  own: z.boolean(),
  alert: z.nullable(alert),
  /** Asked by somebody on behalf of the veteran. */
  onBehalf: z.boolean(),
  followUps: z.number(),
  reopened: z.boolean(),
});
export type ConsultationRow = z.infer<typeof consultationRow>;

/** Something in the text for the public that must not be made public, and what to do about it. */
const publicFinding = z.object({
  field: z.enum(['title', 'question', 'answer']),
  level: oneOf('级别', guardLevels),
  title: z.string(),
  excerpt: z.string(),
  basis: z.string(),
  fix: z.string(),
});
export type PublicFinding = z.infer<typeof publicFinding>;

/** The answer as far as it is written: kept on the server while it is typed, seen by staff alone. */
const answerDraft = z.object({
  text: z.string(),
  cites: z.array(cite),
  /** Uploaded for it; the asker reads them once it is sent. */
  files: z.array(caseFile),
  version,
  by: z.string(),
  at: instant,
  /** Why the section head sent it back. */
  returned: z.nullable(z.string()),
});

export const consultationWork = z.object({
  ...consultationRow.shape,
  version,
  provisional: z.boolean(),
  /** Masked (`王同志`, `138****0000`): the whole is shown only on request, and each look is recorded. */
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  helper: z.nullable(z.object({ relation, name: z.string(), phone: z.string() })),
  anonymous: z.boolean(),
  thread: z.array(message),
  draft: z.nullable(answerDraft),
  /** The section wants a second pair of eyes: the answer goes to the section head before it goes out. */
  checked: z.boolean(),
  answer: z.nullable(z.string()),
  answeredOn: z.nullable(day('答复日期')),
  answeredBy: z.nullable(z.string()),
  ratingReason: z.nullable(z.string()),
  /** Rated 不满意 for the second time and not yet dealt with by the section head. */
  unsettled: z.boolean(),
  clock: z.nullable(clock),
  /** By when it should lie on somebody's desk; null once it does, or when it is closed. */
  acceptBy: z.nullable(day('受理期限')),
  /** The text for publication: as proposed, or a first draft with personal data taken out. */
  forPublic: z.nullable(
    z.object({ title: z.string(), question: z.string(), answer: z.string(), about: z.nullable(cite), findings: z.array(publicFinding) }),
  ),
  /** What is handed over to a visitor, or read out on the telephone; null for what came from a phone. */
  slip: z.nullable(z.string()),
  may: z.array(
    z.enum(['answer', 'submit', 'send', 'return', 'recategorise', 'flag', 'settle', 'propose', 'decline', 'publish', 'withdraw']),
  ),
  history: z.array(historyLine),
});
export type ConsultationWork = z.infer<typeof consultationWork>;
