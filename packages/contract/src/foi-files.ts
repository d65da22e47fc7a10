import { fileKey } from './attachment.ts';
import { caseFile } from './case-file.ts';
import { approvalFormats } from './content.ts';
import { foiDesk } from './foi.ts';
import { fileRoute, formRoute, route } from './route.ts';
import { count, id, oneOf, z } from './words.ts';

/** What staff add to an application: what may be given as it is, or an original from which something is blacked out first. */
export const foiUploadUses = { released: '可以直接提供', original: '原件，遮盖后再提供', evidence: '申请材料（纸质）' } as const;

const part = (label: string) => z.number(`${label}应为数字`).check(z.minimum(0, `${label}不能小于 0`), z.maximum(1, `${label}不能大于 1`));
/** An area of a page, in parts of its width and height. */
const box = z.strictObject({ x: part('左边'), y: part('上边'), width: part('宽'), height: part('高') });
export type RedactionBox = z.infer<typeof box>;

export const REDACTION_PAGES_MAX = 60;

export const foiFileRoutes = {
  letter: fileRoute({
    method: 'GET',
    path: '/staff/foi/:id/letters/:letter',
    access: foiDesk,
    summary: '一份文书，Word 或者 PDF',
    input: z.strictObject({ id: id(), letter: id('文书'), format: oneOf('格式', approvalFormats) }),
  }),
  upload: formRoute({
    method: 'POST',
    path: '/staff/foi/:id/files',
    access: ['clerk'],
    summary: '上传要公开的文件或者原件',
    input: z.strictObject({ id: id(), use: oneOf('用途', foiUploadUses) }),
    reply: caseFile,
  }),
  pages: route({
    method: 'GET',
    path: '/staff/foi/:id/files/:key/pages',
    access: ['clerk', 'reviewer', 'deputy'],
    summary: '一份 PDF 或者图片有几页',
    input: z.strictObject({ id: id(), key: fileKey }),
    reply: z.object({ pages: z.number() }),
  }),
  page: fileRoute({
    method: 'GET',
    path: '/staff/foi/:id/files/:key/pages/:page',
    access: ['clerk', 'reviewer', 'deputy'],
    summary: '一页的图像，用来画遮盖的位置',
    input: z.strictObject({ id: id(), key: fileKey, page: count('页码', 1, 10_000) }),
  }),
  redact: route({
    method: 'POST',
    path: '/staff/foi/:id/files/:key/redact',
    access: ['clerk'],
    summary: '选页、遮盖后生成一份新的 PDF，原件另存，不对外提供',
    input: z.strictObject({
      id: id(),
      key: fileKey,
      pages: z
        .array(z.strictObject({ page: count('页码', 1, 10_000), boxes: z.array(box).check(z.maxLength(200, '一页最多遮盖 200 处')) }))
        .check(z.minLength(1, '至少选一页'), z.maxLength(REDACTION_PAGES_MAX, `一次最多 ${REDACTION_PAGES_MAX} 页，请分几次`)),
    }),
    reply: caseFile,
  }),
};
