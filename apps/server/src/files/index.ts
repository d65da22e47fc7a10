export { addFile, attachFile } from './attach-file.ts';
export { FileEntity } from './file.entity.ts';
export { type Kept, keepFile } from './keep-file.ts';
export { multipartLimits, roomFor } from './receive.ts';
export { incomingDir, STORAGE, type Storage } from './storage.ts';
