import { fileKey } from './attachment.ts';
import { caseFile } from './case-file.ts';
import { fileRoute, formRoute } from './route.ts';
import { id, text, thumb, z } from './words.ts';

/** Files that staff add to a question, and the files of its answers for whoever found it by its number. */
export const consultationFileRoutes = {
  answerFile: formRoute({
    method: 'POST',
    path: '/staff/consultations/:id/files',
    access: ['clerk'],
    summary: '上传一个随答复发出的文件；发出前只有经办的同事能看，30 天没有写进答复就删除',
    input: z.strictObject({ id: id() }),
    reply: caseFile,
  }),
  enterFile: formRoute({
    method: 'POST',
    path: '/staff/consultations/files',
    access: ['clerk'],
    summary: '上传来信的扫描件，登记时写上它的编号；30 天没有登记就删除',
    input: z.strictObject({}),
    reply: caseFile,
  }),
  foundFile: fileRoute({
    method: 'GET',
    path: '/consultations/found-files/:key',
    access: 'anyone',
    summary: '凭编号查到的留言，答复里的一个文件；pass 由查询给出，两小时有效',
    input: z.strictObject({ key: fileKey, pass: text('查询凭据', 300), size: thumb }),
  }),
};
