import { fileLimits, Problem, sizeInWords } from '@vc/contract';

/** A file that cannot be taken, with what to do about it, at the field `file`. */
export const refused = (message: string): Problem => new Problem('unsupported', message, [{ field: 'file', message }]);

/** A file over its limit. */
export function tooLarge(what: '图片' | '文件', max: number): Problem {
  const message = `${what}超过 ${sizeInWords(max)}，${what === '图片' ? '请压缩后再上传' : '请拆成几个或压缩其中的图片后再上传'}`;
  return new Problem('too_large', message, [{ field: 'file', message }]);
}

/** More files than an item may have. */
export const tooMany = (what: '附件' | '正文图片'): Problem => {
  const max = what === '附件' ? fileLimits.attachments : fileLimits.pictures;
  const message = `${what}最多 ${max} 个，请先去掉不用的`;
  return new Problem('invalid', message, [{ field: 'file', message }]);
};
