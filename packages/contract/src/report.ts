import { type CheckResult, type ReportDocument, type ReportText, reportStates, textPlaces } from '@vc/domain';
import { historyLine } from './content-shapes.ts';
import { fileRoute, route } from './route.ts';
import { count, day, id, instant, oneOf, optionalText, text, version, z } from './words.ts';

const state = oneOf('状态', reportStates);
const paragraphs = z.array(z.string('段落应为文字').check(z.maxLength(2000, '每段最多 2000 个字'))).check(z.maxLength(40, '段落太多'));
const reportText = z.object(
  Object.fromEntries(textPlaces.map(place => [place, paragraphs])) as Record<(typeof textPlaces)[number], typeof paragraphs>,
) as unknown as z.ZodMiniType<ReportText>;
const checkResult = z.object({
  check: z.string(),
  title: z.string(),
  basis: z.string(),
  level: z.enum(['error', 'hint']),
  where: z.string(),
  compared: z.string(),
  fix: z.string(),
}) as unknown as z.ZodMiniType<CheckResult>;
const reportDocument = z.custom<ReportDocument>(value => typeof value === 'object' && value !== null);

export const reportRow = z.object({
  id: z.string(),
  year: z.number(),
  state,
  edition: z.number(),
  approvedOn: z.nullable(day('批准日')),
  publishedOn: z.nullable(day('发布日')),
  contentId: z.nullable(z.string()),
});
export type ReportRow = z.infer<typeof reportRow>;

/** One number that has changed since the report was approved. */
export const reportDifference = z.object({ figure: z.string(), label: z.string(), frozen: z.number(), now: z.number() });
export type ReportDifference = z.infer<typeof reportDifference>;

export const reportEdition = z.object({ number: z.number(), approvedAt: instant, approvedBy: z.string(), reason: z.nullable(z.string()) });

/** The whole of a year's report, as staff work on it. */
export const reportWork = z.object({
  ...reportRow.shape,
  version,
  text: reportText,
  /** Numbers typed into the text by hand, which no record vouches for. */
  typed: z.array(z.object({ place: z.enum(textPlaces), numbers: z.array(z.string()) })),
  /** As it would be printed now: frozen from approval on, computed from records before. */
  document: reportDocument,
  checks: z.array(checkResult),
  /** Every number that the text may name, by figure: frozen from approval on, as records give them before. */
  figures: z.record(z.string(), z.number()),
  /** Explanations of what a check found, by check and place. */
  explanations: z.record(z.string(), z.string()),
  differences: z.array(reportDifference),
  editions: z.array(reportEdition),
  documentNumber: z.nullable(z.string()),
  may: z.array(z.enum(['edit', 'check', 'reopen', 'approve', 'publish', 'revise'])),
  history: z.array(historyLine),
});
export type ReportWork = z.infer<typeof reportWork>;

export const reportFormatNames = { docx: 'Word 文档', pdf: 'PDF', xlsx: 'Excel 表格', html: '网页', json: 'JSON 数据' } as const;
export type ReportFileFormat = keyof typeof reportFormatNames;

const year = count('年度', 2008, 2100);
const acted = z.strictObject({ id: id(), version });
const withReason = z.strictObject({ id: id(), version, reason: text('理由', 300) });

/** How an explanation is keyed: the check and where it found something. */
export const explanationKey = ({ check, where }: Pick<CheckResult, 'check' | 'where'>): string => `${check} ${where}`;

export const reportRoutes = {
  list: route({
    method: 'GET',
    path: '/staff/reports',
    access: 'staff',
    summary: '各年度报告',
    input: z.strictObject({}),
    reply: z.object({ items: z.array(reportRow) }),
  }),
  start: route({
    method: 'POST',
    path: '/staff/reports',
    access: ['admin'],
    summary: '起草一个年度的报告',
    input: z.strictObject({ year }),
    reply: reportWork,
  }),
  work: route({
    method: 'GET',
    path: '/staff/reports/:id',
    access: 'staff',
    summary: '一个年度的报告：文字、数字、核对、差异',
    input: z.strictObject({ id: id() }),
    reply: reportWork,
  }),
  edit: route({
    method: 'PUT',
    path: '/staff/reports/:id',
    access: ['admin'],
    summary: '修改报告文字和说明',
    input: z.strictObject({
      id: id(),
      version,
      text: reportText,
      explanations: z.record(z.string().check(z.maxLength(300)), z.string().check(z.maxLength(500, '说明最多 500 个字'))),
      documentNumber: optionalText('文件编号', 60),
    }),
    reply: reportWork,
  }),
  redraft: route({
    method: 'POST',
    path: '/staff/reports/:id/redraft',
    access: ['admin'],
    summary: '按现在的数字重新起草文字',
    input: acted,
    reply: reportWork,
  }),
  check: route({
    method: 'POST',
    path: '/staff/reports/:id/check',
    access: ['admin'],
    summary: '核对完成，送批；有错未改也未说明的不能送批',
    input: acted,
    reply: reportWork,
  }),
  reopen: route({
    method: 'POST',
    path: '/staff/reports/:id/reopen',
    access: ['admin', 'reviewer'],
    summary: '退回修改',
    input: withReason,
    reply: reportWork,
  }),
  approve: route({
    method: 'POST',
    path: '/staff/reports/:id/approve',
    access: ['reviewer'],
    summary: '批准，数字就此冻结',
    input: acted,
    reply: reportWork,
  }),
  publish: route({
    method: 'POST',
    path: '/staff/reports/:id/publish',
    access: ['reviewer'],
    summary: '发布并计入公开台账',
    input: acted,
    reply: reportWork,
  }),
  revise: route({
    method: 'POST',
    path: '/staff/reports/:id/revise',
    access: ['admin'],
    summary: '更正已批准的报告，形成新版本',
    input: withReason,
    reply: reportWork,
  }),
  file: fileRoute({
    method: 'GET',
    path: '/staff/reports/:id/file',
    access: 'staff',
    summary: '下载报告',
    input: z.strictObject({ id: id(), format: oneOf('格式', reportFormatNames), edition: z.optional(count('版本', 1, 1000)) }),
  }),
};
