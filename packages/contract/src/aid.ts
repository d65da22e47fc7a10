import { isBankCard } from '@vc/domain';
import { aidDraftForm, aidKind, aidPapers } from './aid-form.ts';
import { aidDraft, aidOne, aidProgress, aidPublicList, myAid, myAidRow } from './aid-shapes.ts';
import { fileKey } from './attachment.ts';
import { caseReceipt } from './case-receipt.ts';
import { fileRoute, route } from './route.ts';
import { id, optionalText, text, thumb, version, z } from './words.ts';

const consentText = z.object({ version: z.string(), title: z.string(), lines: z.array(z.string()) });
/** The version of a text that was agreed to. */
export const consentVersion = (label: string) => z.string(`请先同意：${label}`).check(z.regex(/^\d{4}-\d{2}-\d{2}$/, `请先同意：${label}`));
/** Made once for each draft by the phone, so that beginning it twice begins one. */
const clientKey = z.string('请重新打开页面再填').check(z.regex(/^[\w-]{8,40}$/, '请重新打开页面再填'));
const ok = z.object({ ok: z.literal(true) });

/** Formats of the notice of a decision. */
export const aidNoticeFormats = { docx: 'Word 文档', pdf: 'PDF 文档' } as const;
export const aidNoticeFormat = z.enum(['docx', 'pdf'], '格式应为 docx 或 pdf');

/** Where to pay, as the person writes it, or as it is written down for him at the counter. */
export const aidAccount = {
  bank: text('开户银行', 40),
  holder: text('户名', 20),
  number: z.pipe(
    z.transform((value: unknown) => (typeof value === 'string' ? value.replace(/[\s-]/g, '') : value)),
    z.string('请填写银行卡号').check(z.refine(isBankCard, '银行卡号不对，请对照卡面再看一遍')),
  ),
};

/** What was missing: papers, a word about them, or both. */
export const aidSupply = { note: optionalText('说明', 500), papers: aidPapers };
export const suppliesSomething = z.refine<{ papers: readonly unknown[]; note?: string | null | undefined }>(
  v => v.papers.length > 0 || !!v.note,
  { error: '请上传材料，或者写一句说明', path: ['papers'] },
);

export const aidRoutes = {
  guide: route({
    method: 'GET',
    path: '/aid',
    access: 'anyone',
    summary: '有哪些帮扶、谁能申请、要带什么、多少天办完',
    input: z.strictObject({}),
    reply: z.object({
      kinds: z.array(
        z.object({
          key: aidKind,
          label: z.string(),
          who: z.string(),
          tell: z.string(),
          conditions: z.array(z.string()),
          materials: z.array(z.object({ key: z.string(), label: z.string(), needed: z.boolean(), identity: z.boolean() })),
          /** Null where the bureau sets no bounds. */
          amount: z.nullable(z.string()),
        }),
      ),
      decidedBy: z.string(),
      acceptDays: z.number(),
      decideDays: z.number(),
      publicityDays: z.number(),
      notice: consentText,
      sensitive: consentText,
      behalf: consentText,
      account: consentText,
    }),
  }),
  publicity: route({
    method: 'GET',
    path: '/aid/publicity',
    access: 'anyone',
    summary: '正在公示的困难帮扶名单；到期自动撤下',
    input: z.strictObject({}),
    reply: z.object({ lists: z.array(aidPublicList) }),
  }),
  lookup: route({
    method: 'POST',
    path: '/aid/lookup',
    access: 'anyone',
    summary: '凭申请编号和手机号后四位查办理进度',
    input: z.strictObject({
      receipt: z.string('请填写申请编号').check(z.trim(), z.regex(/^\d{8}-?\d{6}$/, '申请编号是 14 位数字，例如 20260131-123456')),
      phoneTail: z.string('请填写手机号后四位').check(z.trim(), z.regex(/^\d{4}$/, '请填写申请时所留手机号的后四位数字')),
    }),
    reply: aidProgress,
  }),
  mine: route({
    method: 'GET',
    path: '/my/aid',
    access: 'veteran',
    summary: '我的帮扶申请和还没有提交的草稿',
    input: z.strictObject({}),
    reply: z.object({ items: z.array(myAidRow), drafts: z.array(aidDraft) }),
  }),
  mineOne: route({
    method: 'GET',
    path: '/my/aid/:id',
    access: 'veteran',
    summary: '我的一件帮扶申请',
    input: aidOne,
    reply: myAid,
  }),
  supply: route({
    method: 'POST',
    path: '/my/aid/:id/supply',
    access: 'veteran',
    summary: '补充材料',
    input: z.strictObject({ id: id(), version, ...aidSupply }).check(suppliesSomething),
    reply: myAid,
  }),
  card: route({
    method: 'POST',
    path: '/my/aid/:id/account',
    access: 'veteran',
    summary: '批准以后填写收款账户',
    input: z.strictObject({ id: id(), version, ...aidAccount, consent: consentVersion('收款账户') }),
    reply: myAid,
  }),
  received: route({
    method: 'POST',
    path: '/my/aid/:id/received',
    access: 'veteran',
    summary: '确认收到帮扶金',
    input: z.strictObject({ id: id(), version }),
    reply: myAid,
  }),
  withdraw: route({
    method: 'POST',
    path: '/my/aid/:id/withdraw',
    access: 'veteran',
    summary: '决定以前撤回申请',
    input: z.strictObject({ id: id(), version, reason: optionalText('原因', 200) }),
    reply: myAid,
  }),
  notice: fileRoute({
    method: 'GET',
    path: '/my/aid/:id/notice',
    access: 'veteran',
    summary: '我的困难帮扶告知书',
    input: z.strictObject({ id: id(), format: aidNoticeFormat }),
  }),
};

/** Drafts: kept on the server, so that any phone can go on with them. */
export const aidDraftRoutes = {
  start: route({
    method: 'POST',
    path: '/my/aid-drafts',
    access: 'veteran',
    summary: '开始一份草稿，得到在别的手机上接着填的号码。草稿不是申请',
    input: z.strictObject({ clientKey, form: aidDraftForm }),
    reply: aidDraft,
  }),
  resume: route({
    method: 'POST',
    path: '/my/aid-drafts/resume',
    access: 'veteran',
    summary: '凭接着填的号码在这台手机上打开草稿',
    input: z.strictObject({
      code: z.string('请填写接着填的号码').check(z.regex(/^\s*\d{4}[\s-]?\d{4}\s*$/, '接着填的号码是 8 位数字，在原来那台手机的草稿页上')),
    }),
    reply: aidDraft,
  }),
  one: route({ method: 'GET', path: '/my/aid-drafts/:id', access: 'veteran', summary: '一份草稿', input: aidOne, reply: aidDraft }),
  save: route({
    method: 'PUT',
    path: '/my/aid-drafts/:id',
    access: 'veteran',
    summary: '保存草稿。别的手机刚保存过时不覆盖，把那一份一起返回',
    input: z.strictObject({ id: id(), version, form: aidDraftForm }),
    /** `saved` false: another device has saved since; `draft` is what it saved. */
    reply: z.object({ saved: z.boolean(), draft: aidDraft }),
  }),
  extend: route({
    method: 'POST',
    path: '/my/aid-drafts/:id/extend',
    access: 'veteran',
    summary: '再保留 30 天',
    input: aidOne,
    reply: aidDraft,
  }),
  drop: route({ method: 'DELETE', path: '/my/aid-drafts/:id', access: 'veteran', summary: '删去草稿和它的文件', input: aidOne, reply: ok }),
  paper: fileRoute({
    method: 'GET',
    path: '/my/aid-drafts/:id/files/:key',
    access: 'veteran',
    summary: '草稿里的一个文件，哪台手机传的都一样',
    input: z.strictObject({ id: id(), key: fileKey, size: thumb }),
  }),
  file: route({
    method: 'POST',
    path: '/my/aid-drafts/:id/file',
    access: 'veteran',
    summary: '提交申请，立即得到申请编号和受理期限',
    input: z.strictObject({
      id: id(),
      version,
      notice: consentVersion('信息用途的说明'),
      sensitive: consentVersion('敏感个人信息的单独同意'),
      behalf: z.optional(z.nullable(consentVersion('替别人申请的说明'))),
      /** Said by whoever applies again although there was a grant of the kind within the year. */
      again: optionalText('再次申请的原因', 300),
    }),
    reply: caseReceipt,
  }),
};
