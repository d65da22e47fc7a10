export { ContentEntity, type Origin } from './content.entity.ts';
export { ContentService } from './content.service.ts';
export { ContentReads } from './content-reads.ts';
export { type Draft, draftContent } from './draft-content.ts';
export { publishContent, withdrawContent } from './publish-content.ts';
export { submitContent } from './submit-content.ts';
