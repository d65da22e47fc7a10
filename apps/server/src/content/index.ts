export { ContentEntity, type Origin } from './content.entity.ts';
export { ContentService } from './content.service.ts';
export { type Draft, draftContent } from './draft-content.ts';
export { explanationsOf } from './explanations.ts';
export { PublicReads } from './public-reads.ts';
export { PublicationEntity } from './publication.entity.ts';
export { publishByProgram } from './publish-by-program.ts';
export { lockPublic, publicItem } from './published.ts';
export { unpublishContent, withdrawContent } from './withdraw-content.ts';
