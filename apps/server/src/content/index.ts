export { ContentEntity, type Origin } from './content.entity.ts';
export { ContentService } from './content.service.ts';
export { ContentReads } from './content-reads.ts';
export { type Draft, draftContent } from './draft-content.ts';
export { PublicReads } from './public-reads.ts';
export { PublicationEntity } from './publication.entity.ts';
export { publishByProgram } from './publish-by-program.ts';
export { stepsOf } from './steps.ts';
export { unpublishContent, withdrawContent } from './withdraw-content.ts';
