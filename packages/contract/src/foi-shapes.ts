import {
  applicantClasses,
  feeBases,
  foiChannels,
  foiForms,
  foiLetters,
  foiOutcomes,
  foiProofs,
  foiSignings,
  foiStates,
  foiWays,
  formatFor,
  opinionKinds,
  remedyBlocks,
  remedyResults,
  replySigners,
  serviceWays,
} from '@vc/domain';
import { caseFile } from './case-file.ts';
import { historyLine } from './content-shapes.ts';
import { day, oneOf, version, z } from './words.ts';

export const applicant = oneOf('申请人类别', applicantClasses);
const newest = formatFor(2021);
const leaves: Record<string, string> = Object.fromEntries(
  newest.tableThree.filter(row => row.role === 'outcome').map(row => [row.key, row.path.slice(1).join(' ')]),
);
/** The ways an application can end, by the leaves of table three. */
export const outcomeLabels: Readonly<Record<string, string>> = leaves;
export const leaf = oneOf('办理结果', outcomeLabels);

/** The statutory ways to end, finer than the leaves: each has its articles and its letter. */
export const outcomeNames = Object.fromEntries(Object.entries(foiOutcomes).map(([key, { label }]) => [key, label])) as Record<
  keyof typeof foiOutcomes,
  string
>;
export const ending = oneOf('办理结果', outcomeNames);
const state = oneOf('状态', foiStates);

/** Something that falls due, whose turn it is, and by when. */
const due = z.object({
  what: z.enum(['reply', 'ask-correction', 'correct', 'pay', 'opinion', 'reasons']),
  whose: z.enum(['office', 'applicant', 'other']),
  by: day('期限'),
  words: z.string(),
});

/** A letter of an application, as it was sent; the file is made of it when it is asked for. */
export const foiLetter = z.object({
  id: z.string(),
  kind: oneOf('文书', foiLetters),
  title: z.string(),
  number: z.nullable(z.string()),
  on: day('日期'),
  /** Whom it is for; null for the applicant. */
  to: z.nullable(z.string()),
  served: z.nullable(z.object({ on: day('送达日期'), way: oneOf('送达方式', serviceWays), by: z.string(), note: z.nullable(z.string()) })),
});
export type FoiLetter = z.infer<typeof foiLetter>;

/** What happened, as a sentence with its day. `note` holds what was asked, said or decided. */
export const foiHappening = z.object({ on: day('日期'), what: z.string(), note: z.nullable(z.string()) });
export type FoiHappening = z.infer<typeof foiHappening>;

/** What both sides see of an application. */
const common = {
  id: z.string(),
  version,
  registrationNumber: z.string(),
  applicantClass: applicant,
  title: z.string(),
  receivedOn: day('收到日'),
  dueOn: day('答复期限'),
  provisional: z.boolean(),
  answeredOn: z.nullable(day('办结日')),
  /** The row of table three. */
  outcome: z.nullable(leaf),
  state,
  late: z.boolean(),
  /** The applicant's own deadline, while it is their turn. */
  waitsUntil: z.nullable(day('申请人办理期限')),
};

export const foiRow = z.object({
  ...common,
  signing: oneOf('审批', foiSignings),
  holderName: z.nullable(z.string()),
  may: z.array(z.string()),
});
export type FoiRow = z.infer<typeof foiRow>;

const wish = {
  wanted: z.nullable(z.string()),
  documentNumber: z.nullable(z.string()),
  form: z.nullable(oneOf('提供形式', foiForms)),
  way: z.nullable(oneOf('获取方式', foiWays)),
  help: z.nullable(z.string()),
};

/** A reply that is being written or waits for its signature. */
export const foiDraft = z.object({
  ending,
  text: z.string(),
  files: z.array(z.string()),
  /** Third parties that are overruled, each with the reason that its letter gives. */
  told: z.array(z.object({ party: z.string(), reason: z.string() })),
  submittedBy: z.nullable(z.string()),
  returned: z.nullable(z.string()),
  signer: oneOf('审批人', replySigners),
});

/** An application as staff work on it. Numbers of the person are masked; each look at the whole is recorded. */
export const foiCase = z.object({
  ...foiRow.shape,
  ...wish,
  channel: oneOf('收到方式', foiChannels),
  arrivedOn: day('到达日'),
  oral: z.boolean(),
  applicant: z.object({
    name: z.nullable(z.string()),
    contactName: z.nullable(z.string()),
    proof: z.nullable(oneOf('证件', foiProofs)),
    proofNumber: z.nullable(z.string()),
    phone: z.nullable(z.string()),
    email: z.nullable(z.string()),
    address: z.nullable(z.string()),
  }),
  /** What was asked for, as letters to third parties and other organs say it: without the applicant's name. */
  titleForOthers: z.string(),
  ending: z.nullable(ending),
  /** 为什么是这一天: reasons with their articles, then every day. */
  why: z.array(z.string()),
  dues: z.array(due),
  happenings: z.array(foiHappening),
  opinions: z.array(
    z.object({
      of: oneOf('征求对象', opinionKinds),
      party: z.string(),
      askedOn: day('征求日'),
      dueOn: day('意见期限'),
      answeredOn: z.nullable(day('收到日')),
      agrees: z.nullable(z.boolean()),
    }),
  ),
  letters: z.array(foiLetter),
  files: z.array(z.object({ ...caseFile.shape, shown: z.boolean() })),
  draft: z.nullable(foiDraft),
  /** An extension that waits for its signature. */
  extension: z.nullable(z.object({ days: z.number(), reason: z.string(), by: z.string() })),
  /** The last day for each sort of act, so that a form can say so before it is sent. */
  limits: z.object({ correction: day('补正告知期限'), correctionLeast: day('最短补正期限') }),
  /** Applications of this person in the month, and what the rules would charge for this one; fen. */
  fee: z.object({ basis: oneOf('收费标准', feeBases), quantity: z.number(), fen: z.number() }),
  carried: z.array(z.number()),
  parts: z.array(z.object({ id: z.string(), registrationNumber: z.string(), title: z.string() })),
  remedies: z.array(
    z.object({
      id: z.string(),
      block: oneOf('类别', remedyBlocks),
      title: z.string(),
      filedOn: day('受理日'),
      decidedOn: z.nullable(day('审结日')),
      result: z.nullable(oneOf('结果', remedyResults)),
    }),
  ),
  contentId: z.nullable(z.string()),
  history: z.array(historyLine),
});
export type FoiCase = z.infer<typeof foiCase>;

/** One's own application in a list. */
export const myFoiRow = z.object({ ...common, unread: z.boolean() });
export type MyFoiRow = z.infer<typeof myFoiRow>;

export const myFoi = z.object({
  ...common,
  ...wish,
  ending: z.nullable(ending),
  /** What the applicant has to do, when it is their turn. */
  turn: z.nullable(
    z.object({ what: z.enum(['correct', 'pay', 'reasons']), by: day('期限'), words: z.string(), items: z.array(z.string()) }),
  ),
  why: z.array(z.string()),
  happenings: z.array(foiHappening),
  reply: z.nullable(z.string()),
  /** What one may do who disagrees, or got no answer in time. */
  remedy: z.nullable(z.string()),
  letters: z.array(foiLetter),
  files: z.array(caseFile),
  may: z.array(z.enum(['correct', 'record-reasons', 'withdraw'])),
});
export type MyFoi = z.infer<typeof myFoi>;

/** What the applicant gets at once. */
export const foiReceipt = z.object({
  id: z.string(),
  registrationNumber: z.string(),
  receivedOn: day('收到日'),
  dueOn: day('答复期限'),
  provisional: z.boolean(),
});
export type FoiReceipt = z.infer<typeof foiReceipt>;
