import { type AidKindKey, aidGroundLabels, aidKindLabels, publicNameStyles } from '@vc/domain';
import { aidDraftForm, aidKind, aidRelation, aidState, yuan } from './aid-form.ts';
import { caseFile } from './case-file.ts';
import { historyLine } from './content-shapes.ts';
import { count, day, id, instant, oneOf, optionalText, version, z } from './words.ts';

/** A draft as the devices that hold it see it. It is no application: nobody at the bureau reads it. */
export const aidDraft = z.object({
  id: z.string(),
  version,
  form: aidDraftForm,
  files: z.array(caseFile),
  /** Eight figures by which another phone goes on with it. */
  code: z.string(),
  savedAt: instant,
  expiresOn: day('保留到'),
  daysLeft: z.number(),
  /** The application that was filed out of it, from this or another phone. */
  filed: z.nullable(z.object({ id: z.nullable(z.string()), receipt: z.string() })),
});
export type AidDraft = z.infer<typeof aidDraft>;

/** Why it is this day (为什么是这一天): what runs, the promise, then every day with whether it counts. */
export const aidClockReply = z.object({
  from: day('起算日'),
  days: z.number(),
  dueOn: day('期限'),
  provisional: z.boolean(),
  promise: z.string(),
  lines: z.array(z.object({ day: day('日期'), words: z.string(), counts: z.boolean() })),
  /** Notices of holidays that it rests on. */
  notices: z.array(z.string()),
});
export type AidClockReply = z.infer<typeof aidClockReply>;

const wait = z.object({
  askedOn: day('通知日'),
  missing: z.string(),
  by: day('补充期限'),
  suppliedOn: z.nullable(day('补充日')),
  note: z.nullable(z.string()),
});

const decisionWords = z.object({
  title: z.string(),
  number: z.string(),
  to: z.string(),
  paragraphs: z.array(z.string()),
  signedBy: z.string(),
  on: z.string(),
});

const payment = z.object({ yuan: z.number(), on: day('发放日') });

/** One's own application in a list. */
export const myAidRow = z.object({
  id: z.string(),
  receipt: z.string(),
  kind: aidKind,
  state: aidState,
  filedOn: day('提交日'),
  next: z.nullable(z.string()),
  unread: z.boolean(),
});
export type MyAidRow = z.infer<typeof myAidRow>;

/** One's own application whole. What was written of a person comes back masked: it is not asked for again. */
export const myAid = z.object({
  ...myAidRow.shape,
  version,
  name: z.string(),
  idNumber: z.string(),
  phone: z.string(),
  town: z.string(),
  household: z.nullable(z.number()),
  income: z.nullable(z.number()),
  story: z.string(),
  files: z.array(caseFile),
  waits: z.array(wait),
  clock: z.nullable(aidClockReply),
  decision: z.nullable(decisionWords),
  publicity: z.nullable(z.object({ line: z.string(), from: day('公示开始日'), until: day('公示截止日') })),
  account: z.nullable(z.string()),
  payment: z.nullable(payment),
  holder: z.nullable(z.string()),
  may: z.array(z.enum(['supply', 'card', 'received', 'withdraw'])),
});
export type MyAid = z.infer<typeof myAid>;

/** What somebody with a receipt number and the tail of the telephone number sees: how far it is, nothing of what was written. */
export const aidProgress = z.object({
  receipt: z.string(),
  kind: aidKind,
  state: aidState,
  filedOn: day('提交日'),
  next: z.nullable(z.string()),
  dueOn: z.nullable(day('期限')),
});
export type AidProgress = z.infer<typeof aidProgress>;

/** An application in the staff's list. */
export const aidRow = z.object({
  id: z.string(),
  receipt: z.string(),
  kind: aidKind,
  state: aidState,
  name: z.string(),
  town: z.string(),
  filedOn: day('提交日'),
  dueOn: z.nullable(day('期限')),
  late: z.boolean(),
  /** The last day to supply what is missing, while it is the person's turn. */
  waitsUntil: z.nullable(day('补充期限')),
  holderName: z.nullable(z.string()),
  /** Other applications of the same person. */
  linked: z.number(),
});
export type AidRow = z.infer<typeof aidRow>;

const staffActions = [
  'accept',
  'ask',
  'supply',
  'lapse',
  'check',
  'recheck',
  'grant',
  'decline',
  'post',
  'challenge',
  'card',
  'pay',
  'finish',
  'withdraw',
  'look',
] as const;

const publicLine = z.object({ name: z.string(), town: z.string(), kind: z.string() });

/** An application as those who work on it see it. */
export const aidWork = z.object({
  ...aidRow.shape,
  version,
  holderId: z.nullable(z.string()),
  section: z.nullable(z.string()),
  phone: z.string(),
  idNumber: z.string(),
  relation: aidRelation,
  helper: z.nullable(z.object({ name: z.string(), phone: z.string() })),
  household: z.nullable(z.number()),
  income: z.nullable(z.number()),
  story: z.string(),
  /** Why it was filed although there had been an earlier grant. */
  again: z.nullable(z.string()),
  materials: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      needed: z.boolean(),
      identity: z.boolean(),
      /** Whether whoever asks may open them; each look stays on record. */
      opens: z.boolean(),
      files: z.array(caseFile),
    }),
  ),
  conditions: z.array(z.object({ key: z.string(), label: z.string(), met: z.nullable(z.boolean()) })),
  waits: z.array(wait),
  check: z.nullable(
    z.object({ on: day('核实日'), visitors: z.string(), notes: z.string(), yuan: z.nullable(z.number()), byName: z.string() }),
  ),
  decision: z.nullable(z.object({ words: decisionWords, granted: z.boolean(), yuan: z.nullable(z.number()), byName: z.string() })),
  /** Its line in public: as it stands, or as it would stand, with what the guard says to it. */
  publicity: z.nullable(
    z.object({
      line: publicLine,
      title: z.nullable(z.string()),
      from: z.nullable(day('公示开始日')),
      until: day('公示截止日'),
      findings: z.array(z.object({ title: z.string(), excerpt: z.string(), fix: z.string() })),
    }),
  ),
  account: z.nullable(z.object({ bank: z.string(), holder: z.string(), number: z.string() })),
  payment: z.nullable(z.object({ ...payment.shape, voucher: z.string() })),
  clock: z.nullable(aidClockReply),
  /** The same person's other applications: seen side by side, never their contents. */
  others: z.array(
    z.object({ id: z.string(), receipt: z.string(), kind: aidKind, state: aidState, filedOn: day('提交日'), open: z.boolean() }),
  ),
  /** Days that are usually given for what is missing. */
  supplyDays: z.number(),
  may: z.array(z.enum(staffActions)),
  /** What stands in the way of an act that the role could do, in words. */
  hints: z.array(z.string()),
  history: z.array(historyLine),
});
export type AidWork = z.infer<typeof aidWork>;

/** A public list: names in lawful form, gone after its last day. */
export const aidPublicList = z.object({
  id: z.string(),
  title: z.string(),
  from: day('公示开始日'),
  until: day('公示截止日'),
  lines: z.array(publicLine),
});
export type AidPublicList = z.infer<typeof aidPublicList>;

const bound = (label: string) => z.nullable(yuan(label, 0, 10_000_000));
const days = (label: string, max: number) => count(label, 1, max);

/** Bounds of one kind, yuan. */
const boundsOf = (label: string) =>
  z.strictObject({ least: bound(`${label}最低金额`), most: bound(`${label}最高金额`) }).check(
    z.refine(v => v.least === null || v.most === null || v.least <= v.most, {
      error: `${label}最低金额不能高于最高金额`,
      path: ['most'],
    }),
  );
const allBounds = Object.fromEntries(Object.entries(aidKindLabels).map(([key, label]) => [key, boundsOf(label)])) as Record<
  AidKindKey,
  ReturnType<typeof boundsOf>
>;

/** The bureau's own rules for its aid, money in yuan. */
export const aidRules = z.strictObject({
  acceptDays: days('受理期限', 20),
  decideDays: days('决定期限', 60),
  postDays: days('公示期限', 20),
  payDays: days('发放期限', 60),
  publicityDays: count('公示天数', 5, 30),
  publicName: oneOf('公示姓名', publicNameStyles),
  deputyAbove: yuan('由分管领导决定的金额'),
  supplyDays: count('补充材料的天数', 3, 60),
  paperDays: count('身份证明保留天数', 1, 365),
  /** The section on whose desk applications are put; empty for the bureau's pool. */
  section: optionalText('承办科室', 20),
  bounds: z.strictObject(allBounds),
});
export type AidRules = z.infer<typeof aidRules>;

export const aidOne = z.strictObject({ id: id() });
export const aidGround = oneOf('不予批准的原因', aidGroundLabels);
