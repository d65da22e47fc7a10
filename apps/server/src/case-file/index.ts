export {
  addCaseFile,
  attachBrought,
  attachCaseFiles,
  type Brought,
  DRAFT_DAYS,
  sentFrom,
  takenInBy,
  takenInFor,
  writtenFor,
} from './attach.ts';
export { CaseFileEntity } from './case-file.entity.ts';
export { CaseFiles, viewFile } from './case-files.service.ts';
export { mayOpen } from './may-open.ts';
export { closeFiles, RemoveCaseFiles, type RemovedFiles } from './remove-case-files.ts';
export { handOverDraftFiles, keepDraftFiles, leaveWritten, removeFilesOn, sentByPerson } from './retain.ts';
export { sendCaseFile } from './send.ts';
