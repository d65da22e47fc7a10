import { approvalLabels, contentDueLabels, contentStates, decisions, liveStates, publicAttributes } from '@vc/domain';
import { attachment } from './attachment.ts';
import { guardFound } from './guard.ts';
import { kindLabels } from './kinds/index.ts';
import { day, instant, oneOf, version, z } from './words.ts';

export const kindKey = oneOf('内容类型', kindLabels);
export const fields = z.record(z.string(), z.unknown());
const state = oneOf('状态', contentStates);
const live = oneOf('公开状态', liveStates);
export const attribute = oneOf('公开属性', publicAttributes);
const actions = z.array(
  z.enum([
    'edit',
    'submit',
    'discard',
    'drop',
    'recall',
    'return',
    'approve',
    'urgent',
    'endorse',
    'object',
    'publish',
    'revise',
    'confirm',
    'withdraw',
    'unpublish',
  ]),
);

/** A line in a public list. */
export const contentCard = z.object({
  id: z.string(),
  kind: kindKey,
  category: z.string(),
  place: z.nullable(z.string()),
  title: z.string(),
  summary: z.string(),
  lines: z.array(z.string()),
  publishedOn: day('发布日期'),
  expiresOn: z.nullable(day('截止日期')),
  expired: z.boolean(),
  /** What it says has not been verified for so long that it may not hold (待核实). */
  stale: z.boolean(),
});
export type ContentCard = z.infer<typeof contentCard>;

const link = z.object({ id: z.string(), kind: kindKey, title: z.string() });

/** A public page. `body` is HTML of the safe subset. */
export const contentDetail = z.object({
  ...contentCard.shape,
  body: z.string(),
  fields,
  formedOn: z.nullable(day('成文日期')),
  indexNumber: z.nullable(z.string()),
  sourceUrl: z.nullable(z.string()),
  /** The last day on which something in it really changed; null when nothing has since it was published. */
  updatedOn: z.nullable(day('更新日期')),
  /** What changed, newest first. */
  changes: z.array(z.object({ on: day('更新日期'), note: z.string() })),
  /** It may still be read, under this notice. */
  withdrawn: z.nullable(z.object({ on: day('撤回日期'), reason: z.string() })),
  attachments: z.array(attachment),
  about: z.nullable(link),
  explainedBy: z.array(link),
  /** What took its place, and what it took the place of. */
  successor: z.nullable(link),
  replaces: z.array(link),
  position: z.nullable(z.object({ latitude: z.number(), longitude: z.number(), name: z.string(), address: z.string() })),
  link: z.nullable(z.object({ words: z.string(), href: z.string() })),
});
export type ContentDetail = z.infer<typeof contentDetail>;

export const historyLine = z.object({ at: instant, who: z.string(), act: z.string(), note: z.nullable(z.string()) });
export type HistoryLine = z.infer<typeof historyLine>;

const step = oneOf('审批步骤', approvalLabels);

/** Who has it in hand, and by when: the signers of a step, or, without a step, the author to whom it was returned. */
export const contentHolder = z.object({ step: z.nullable(step), names: z.array(z.string()), dueOn: day('办理期限'), late: z.boolean() });

/** A signature under an item, as the approval form (政府信息公开审批表) prints it. */
export const contentApproval = z.object({
  round: z.number(),
  step,
  decision: oneOf('意见', decisions),
  opinion: z.nullable(z.string()),
  name: z.string(),
  at: instant,
  /** False when the item was changed after it was signed: the signature holds no more. */
  holds: z.boolean(),
});
export type ContentApproval = z.infer<typeof contentApproval>;

/** A line in the staff's list. */
export const contentRow = z.object({
  id: z.string(),
  kind: kindKey,
  category: z.string(),
  title: z.string(),
  state,
  live,
  author: z.string(),
  publishedOn: z.nullable(day('发布日期')),
  /** When it will be published; null for as soon as it is approved. */
  publishAt: z.nullable(instant),
  holder: z.nullable(contentHolder),
  /** Steps that an urgent publication still owes. */
  owed: z.array(step),
  updatedAt: instant,
  version,
  may: actions,
});
export type ContentRow = z.infer<typeof contentRow>;

export const contentDue = oneOf('待办', contentDueLabels);

/** A line in the staff's list; of one that is narrowed to what waits, whose it is, until when and why. */
export const contentListRow = z.object({
  ...contentRow.shape,
  due: z.nullable(z.object({ names: z.array(z.string()), on: z.nullable(day('期限')), late: z.boolean(), why: z.nullable(z.string()) })),
});
export type ContentListRow = z.infer<typeof contentListRow>;

const { updatedOn, changes, withdrawn, explainedBy, replaces } = contentDetail.shape;

/** The whole of an item, as staff work on it. */
export const contentWork = z.object({
  ...contentRow.shape,
  place: z.nullable(z.string()),
  summary: z.string(),
  body: z.string(),
  fields,
  formedOn: z.nullable(day('成文日期')),
  sourceUrl: z.nullable(z.string()),
  aboutId: z.nullable(z.string()),
  successorId: z.nullable(z.string()),
  attachments: z.array(attachment),
  /** An explanation that this item still owes the public, and by when. */
  owes: z.nullable(z.object({ kind: kindKey, dueOn: day('解读期限'), late: z.boolean() })),
  indexNumber: z.nullable(z.string()),
  returnReason: z.nullable(z.string()),
  attribute,
  attributeBasis: z.nullable(z.string()),
  changeNote: z.nullable(z.string()),
  /** Why it could not be published at its time. */
  publishProblem: z.nullable(z.string()),
  /** Versions published so far. */
  versions: z.number(),
  approvals: z.array(contentApproval),
  /** What the guard before publishing found in it. */
  findings: z.array(guardFound),
  /** Found in something public by the nightly look, or due for its review: somebody has to act. */
  alarm: z.nullable(z.string()),
  reviewOn: z.nullable(day('复核日期')),
  /** What still stands in the way of publication, all at once. */
  missing: z.array(z.object({ field: z.string(), message: z.string() })),
  history: z.array(historyLine),
  /** What its public page says besides what is written in it. */
  page: z.object({ updatedOn, changes, withdrawn, explainedBy, replaces }),
});
export type ContentWork = z.infer<typeof contentWork>;

/** A version as it was published. */
export const contentVersion = z.object({
  number: z.number(),
  publishedOn: day('发布日期'),
  by: z.string(),
  changeNote: z.nullable(z.string()),
  title: z.string(),
});
export type ContentVersion = z.infer<typeof contentVersion>;

/** Everything in a version that can be compared, in words where there are words for it. */
export const contentSnapshot = z.object({
  title: z.string(),
  category: z.string(),
  place: z.nullable(z.string()),
  summary: z.string(),
  body: z.string(),
  fields,
  formedOn: z.nullable(day('成文日期')),
  sourceUrl: z.nullable(z.string()),
  aboutId: z.nullable(z.string()),
  successorId: z.nullable(z.string()),
  attachments: z.array(attachment),
});
export type ContentSnapshot = z.infer<typeof contentSnapshot>;
