import { caseFileUses, caseKinds } from '@vc/domain';
import { attachment, fileKey, fileLimits, sizeInWords } from './attachment.ts';
import { fileRoute, formRoute, route } from './route.ts';
import { instant, oneOf, optionalText, thumb, z } from './words.ts';

/** How much one case may carry. */
export const caseFileLimits = { files: 9 } as const;

/** How much may be chosen, said before anything is: photos alone, or documents as well. */
export const caseLimitsInWords = (most: number, picturesOnly = false): string =>
  picturesOnly
    ? `最多 ${most} 张照片，每张不超过 ${sizeInWords(fileLimits.pictureBytes)}`
    : `最多 ${most} 个。照片每张不超过 ${sizeInWords(fileLimits.pictureBytes)}，PDF、Word、Excel 每个不超过 ${sizeInWords(fileLimits.documentBytes)}`;

/** A file of a case, as those who may read it see it. */
export const caseFile = z.object({
  ...attachment.shape,
  use: oneOf('用途', caseFileUses),
  width: z.nullable(z.number()),
  height: z.nullable(z.number()),
  uploadedAt: instant,
  /** It was removed after its period; only its name is left. */
  removed: z.boolean(),
});
export type CaseFile = z.infer<typeof caseFile>;

const kind = oneOf('办理事项', caseKinds);

/** Uses that a phone may give its own files. */
const ownUse = z._default(z.enum(['evidence', 'identity'], '用途应为说明材料或身份证明'), 'evidence');

export const caseFileRoutes = {
  upload: formRoute({
    method: 'POST',
    path: '/my/case-files',
    access: 'veteran',
    summary: '为还没有提交的事项上传一个文件；提交时写上它的编号，30 天没有提交就删除',
    // WeChat does not send along what the person calls the file.
    input: z.strictObject({ kind, use: ownUse, name: optionalText('文件名', 200) }),
    reply: caseFile,
  }),
  drop: route({
    method: 'DELETE',
    path: '/my/case-files/:key',
    access: 'veteran',
    summary: '删去还没有提交的文件',
    input: z.strictObject({ key: fileKey }),
    reply: z.object({ ok: z.literal(true) }),
  }),
  mine: fileRoute({
    method: 'GET',
    path: '/my/case-files/:key',
    access: 'veteran',
    summary: '自己事项里的一个文件',
    input: z.strictObject({ key: fileKey, size: thumb }),
  }),
  staff: fileRoute({
    method: 'GET',
    path: '/staff/case-files/:key',
    access: ['clerk', 'reviewer', 'deputy', 'director', 'admin'],
    summary: '经办事项里的一个文件；身份证明只有承办人和科室负责人能看，帮扶申请的材料只有承办人和审核人能看，每次都留有记录',
    input: z.strictObject({ key: fileKey, size: thumb }),
  }),
};
