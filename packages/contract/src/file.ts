import { guardLevels, type StaffRole } from '@vc/domain';
import { attachment, fileKey, fileLimits, fileUses } from './attachment.ts';
import { contentDesk } from './content.ts';
import { contentWork } from './content-shapes.ts';
import { guardRule } from './guard.ts';
import { fileRoute, formRoute, route } from './route.ts';
import { id, instant, oneOf, text, thumb, version, z } from './words.ts';

/** What the check of an uploaded file found, and what to do about it. */
export const uploadFinding = z.object({
  rule: guardRule,
  level: oneOf('级别', guardLevels),
  title: z.string(),
  where: z.string(),
  excerpt: z.string(),
  /** The same value has the same mark wherever it stands. */
  mark: z.string(),
  basis: z.string(),
  fix: z.string(),
});
export type UploadFinding = z.infer<typeof uploadFinding>;

/** A file of an item, as staff see it. */
export const contentFile = z.object({
  ...attachment.shape,
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  findings: z.array(uploadFinding),
  uploader: z.string(),
  uploadedAt: instant,
});
export type ContentFile = z.infer<typeof contentFile>;

const editor: readonly StaffRole[] = ['editor'];

export const fileRoutes = {
  list: route({
    method: 'GET',
    path: '/staff/contents/:id/files',
    access: contentDesk,
    summary: '一条内容的全部文件，含正文图片和暂时没有用到的',
    input: z.strictObject({ id: id() }),
    reply: z.object({ items: z.array(contentFile) }),
  }),
  upload: formRoute({
    method: 'POST',
    path: '/staff/contents/:id/files',
    access: editor,
    summary: '上传一个文件：作附件时排在最后，作正文图片时由正文引用',
    input: z.strictObject({ id: id(), use: z._default(oneOf('用途', fileUses), 'attachment') }),
    reply: z.object({ file: contentFile, work: contentWork }),
  }),
  arrange: route({
    method: 'PUT',
    path: '/staff/contents/:id/files',
    access: editor,
    summary: '附件的先后与名称；没有列出的就去掉',
    input: z.strictObject({
      id: id(),
      version,
      attachments: z
        .array(z.strictObject({ key: fileKey, name: text('附件名称', fileLimits.name) }))
        .check(z.maxLength(fileLimits.attachments, `附件最多 ${fileLimits.attachments} 个`)),
    }),
    reply: contentWork,
  }),
  download: fileRoute({
    method: 'GET',
    path: '/files/:key',
    access: 'anyone',
    staffToo: true,
    summary: '文件本身：公开内容里的谁都可以读，修改稿里的只有内容岗位登录后可以读',
    input: z.strictObject({ key: fileKey, size: thumb }),
  }),
};
