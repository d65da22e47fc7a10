export { FileEntity } from './file.entity.ts';
export { multipartLimits } from './receive.ts';
