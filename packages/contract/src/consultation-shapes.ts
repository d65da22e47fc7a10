import {
  alerts,
  casePhases,
  citeStates,
  consultationChannels,
  consultationStates,
  consultationTypes,
  FOLLOW_UPS_MAX,
  helperRelations,
  messageKinds,
  publicityStates,
  ratings,
} from '@vc/domain';
import { fileKey } from './attachment.ts';
import { caseFile, caseFileLimits } from './case-file.ts';
import { caseReceipt } from './case-receipt.ts';
import { day, id, instant, mobile, oneOf, optionalText, subject, text, z } from './words.ts';

export const QUESTION_MAX = 2000;
export const ANSWER_MAX = 5000;
export const NAME_MAX = 20;
export const CITES_MAX = 8;
export { FOLLOW_UPS_MAX };

export const consultationState = oneOf('状态', consultationStates);
export const publicity = oneOf('公开情况', publicityStates);
export const rating = oneOf('评价', ratings);
export const phase = oneOf('进度', casePhases);
export const consultationType = oneOf('类型', consultationTypes);
export const channel = oneOf('来源', consultationChannels);
export const relation = oneOf('与本人的关系', helperRelations);
export const alert = oneOf('标记', alerts);

/** Made once for each sending by the screen, so that pressing twice or sending again files it once. */
export const clientKey = z.string('请重新打开页面再提交').check(z.regex(/^[\w-]{8,40}$/, '请重新打开页面再提交'));

/** Keys of files that were uploaded for this, in their order. */
export const fileKeys = z._default(
  z.array(fileKey).check(z.maxLength(caseFileLimits.files, `文件最多 ${caseFileLimits.files} 个，请删减`)),
  [],
);

/** Public items that an answer rests on. */
export const cites = z._default(z.array(id('引用的政策')).check(z.maxLength(CITES_MAX, `最多引用 ${CITES_MAX} 条，请删减`)), []);

/** What is asked, from a phone or entered by staff. */
export const questionFields = {
  category: subject,
  question: text('要问的问题', QUESTION_MAX),
  /** The veteran's own name and telephone. */
  name: optionalText('称呼', NAME_MAX),
  phone: z.optional(z.nullable(mobile())),
  anonymous: z.pipe(
    z.transform((value: unknown) => (value === 'true' ? true : value === 'false' ? false : value)),
    z.boolean('对外匿名应为是或否'),
  ),
};

/** Who asks on behalf of the veteran; answers can be read with either telephone's tail. */
export const helper = z.strictObject({
  relation,
  name: text('代办人姓名', NAME_MAX),
  phone: mobile('代办人手机号'),
  /** The line of `HELPER_CONSENT` was read and agreed to. */
  consent: z.literal(true, '请确认已征得本人同意'),
});

/** What is filed: files, and who asks on behalf of whom. */
export const askedFields = { ...questionFields, files: fileKeys, helper: z.optional(z.nullable(helper)) };

/** Nobody asks for somebody without a name. */
export const forSomebody = z.refine<{ helper?: unknown; name?: string | null | undefined }>(({ helper, name }) => !helper || !!name, {
  error: '代办的，请填写退役军人本人的姓名',
  path: ['name'],
});

/** Numbers to ring at once, shown before anything else. The first is the bureau's own. */
export const help = z.object({
  kind: alert,
  words: z.string(),
  lines: z.array(z.object({ name: z.string(), phone: z.string(), hours: z.string() })),
});
export type Help = z.infer<typeof help>;

/** A public item that an answer cites: `withdrawn` can no longer be opened. */
export const cite = z.object({ id: z.string(), kind: z.string(), title: z.string(), state: oneOf('效力', citeStates) });
export type Cite = z.infer<typeof cite>;

/** One thing said in the thread, oldest first. Notes are among colleagues and never leave the bureau. */
export const message = z.object({
  id: z.string(),
  kind: oneOf('类型', messageKinds),
  text: z.string(),
  at: instant,
  /** Who signs it: a section or a colleague; for the asker's side only how he may be called. */
  by: z.string(),
  files: z.array(caseFile),
  cites: z.array(cite),
});
export type Message = z.infer<typeof message>;

/** Why it is this day (为什么是这一天): the promise, then every day with whether it counts. */
export const clock = z.object({
  from: day('起算日'),
  days: z.number(),
  dueOn: day('承诺答复日'),
  provisional: z.boolean(),
  promise: z.string(),
  lines: z.array(z.object({ day: day('日期'), words: z.string(), counts: z.boolean() })),
  /** Notices of holidays that it rests on. */
  notices: z.array(z.string()),
});
export type ConsultationClock = z.infer<typeof clock>;

/** What the asker gets at once. */
export const receiptReply = z.object({
  ...caseReceipt.shape,
  help: z.nullable(help),
});
export type ReceiptReply = z.infer<typeof receiptReply>;

/** One's own question in a list. */
export const myConsultationRow = z.object({
  id: z.string(),
  receipt: z.string(),
  category: subject,
  question: z.string(),
  askedAt: instant,
  /** How far it has come: 已收到 → 已分办 → 已答复 → 已评价. */
  phase,
  /** Somebody waits for an answer: the first one, or one to what was asked in addition. */
  waiting: z.boolean(),
  /** The day promised for the answer that is waited for, or that was given. */
  dueOn: day('承诺答复日'),
  provisional: z.boolean(),
  late: z.boolean(),
  unread: z.boolean(),
  /** Sent from this phone on behalf of somebody else. */
  onBehalf: z.boolean(),
});
export type MyConsultationRow = z.infer<typeof myConsultationRow>;

export const myConsultation = z.object({
  ...myConsultationRow.shape,
  type: consultationType,
  channel,
  /** The section that has it; null while it is not given out. */
  section: z.nullable(z.string()),
  /** Masked: `王同志`. */
  name: z.nullable(z.string()),
  helper: z.nullable(z.object({ relation, name: z.string() })),
  thread: z.array(message),
  rating: z.nullable(rating),
  ratingReason: z.nullable(z.string()),
  /** It was opened again after 不满意; a second 不满意 ends it, before the section head. */
  reopened: z.boolean(),
  clock: z.nullable(clock),
  help: z.nullable(help),
  /** Opens the files of its answers for a while, where it was found by its number; null on the phone that asked, and without any. */
  filesPass: z.nullable(z.string()),
  may: z.array(z.enum(['follow-up', 'rate'])),
});
export type MyConsultation = z.infer<typeof myConsultation>;

/** A public question and answer (公众问答): nobody's name, nobody's number. */
export const publicAnswerRow = z.object({
  id: z.string(),
  category: subject,
  title: z.string(),
  question: z.string(),
  publishedOn: day('公开日期'),
});
export type PublicAnswerRow = z.infer<typeof publicAnswerRow>;

export const publicAnswer = z.object({
  ...publicAnswerRow.shape,
  answer: z.string(),
  asker: z.string(),
  askedOn: day('提问日期'),
  answeredOn: day('答复日期'),
  answeredBy: z.string(),
  /** The policy that it is about. */
  about: z.nullable(cite),
});
export type PublicAnswer = z.infer<typeof publicAnswer>;
