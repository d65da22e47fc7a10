import { fileRoute, route, UPLOAD_MAX, uploadRoute } from './route.ts';
import { id, instant, text, z } from './words.ts';

/** How much one table may hold; said before anybody chooses a file. */
export const importLimits = { bytes: UPLOAD_MAX, rows: 10_000 } as const;

/** Why a row stays out of the ledger: `wrong` wants mending, `duplicate` is there already. */
export const importProblem = z.object({ row: z.number(), column: z.string(), message: z.string(), kind: z.enum(['wrong', 'duplicate']) });
export type ImportProblem = z.infer<typeof importProblem>;

/** A table on its way into the ledger: every row is added, wrong, a duplicate, or still to come. */
export const ledgerImportRow = z.object({
  id: z.string(),
  fileName: z.string(),
  by: z.string(),
  at: instant,
  total: z.number(),
  /** Good rows, and how many of them have been dealt with; the rest come with `next`. */
  ready: z.number(),
  done: z.number(),
  added: z.number(),
  wrong: z.number(),
  duplicates: z.number(),
});
export type LedgerImportRow = z.infer<typeof ledgerImportRow>;

/** With the first problems, row by row; all of them are in the file. */
export const ledgerImport = z.object({
  ...ledgerImportRow.shape,
  problems: z.array(importProblem),
  problemCount: z.number(),
});
export type LedgerImport = z.infer<typeof ledgerImport>;

const access = ['admin'] as const;
const tableFormat = z.enum(['csv', 'xlsx'], '格式应为 csv 或 xlsx');

export const disclosureImportRoutes = {
  template: fileRoute({
    method: 'GET',
    path: '/staff/disclosure-imports/template',
    access,
    summary: '公开台账导入模板，附可填的目录、渠道、科室和主题',
    input: z.strictObject({ format: tableFormat }),
  }),
  list: route({
    method: 'GET',
    path: '/staff/disclosure-imports',
    access,
    summary: '最近的台账导入，新的在前',
    input: z.strictObject({}),
    reply: z.object({ items: z.array(ledgerImportRow) }),
  }),
  check: uploadRoute({
    path: '/staff/disclosure-imports',
    access,
    summary: '检查一份台账表格（CSV 或 XLSX），逐行列出问题；还不写入台账',
    input: z.strictObject({ name: text('文件名', 200) }),
    upload: importLimits.bytes,
    reply: ledgerImport,
  }),
  one: route({
    method: 'GET',
    path: '/staff/disclosure-imports/:id',
    access,
    summary: '一次台账导入：检查结果和进度',
    input: z.strictObject({ id: id() }),
    reply: ledgerImport,
  }),
  next: route({
    method: 'POST',
    path: '/staff/disclosure-imports/:id/next',
    access,
    summary: '把下一批检查通过的行写入台账；中断后可接着做，不会重复',
    input: z.strictObject({ id: id() }),
    reply: ledgerImport,
  }),
  problems: fileRoute({
    method: 'GET',
    path: '/staff/disclosure-imports/:id/problems',
    access,
    summary: '没有导入的行及原因（CSV）',
    input: z.strictObject({ id: id() }),
  }),
};
