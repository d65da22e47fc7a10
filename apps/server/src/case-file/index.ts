export { addCaseFile, attachCaseFiles } from './attach.ts';
export { CaseFileEntity } from './case-file.entity.ts';
export { CaseFiles, viewFile } from './case-files.service.ts';
export { closeFiles, RemoveCaseFiles, type RemovedFiles } from './remove-case-files.ts';
export { handOverDraftFiles, keepDraftFiles, removeFilesOn, sentByPerson } from './retain.ts';
export { sendCaseFile } from './send.ts';
