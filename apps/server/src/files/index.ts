export { addFile, attachFile } from './attach-file.ts';
export { FileEntity } from './file.entity.ts';
export { dropFile, type Kept, keepFile, thumbOf } from './keep-file.ts';
export { multipartLimits, receive, roomFor } from './receive.ts';
export { incomingDir, STORAGE, type Storage } from './storage.ts';
