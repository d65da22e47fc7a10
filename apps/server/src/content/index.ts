export { ContentEntity, type Origin } from './content.entity.ts';
export { ContentService } from './content.service.ts';
export { ContentReads } from './content-reads.ts';
export { type Draft, draftContent } from './draft-content.ts';
export { explanationsOf } from './explanations.ts';
export { publishContent, withdrawContent } from './publish-content.ts';
export { lockPublic, publicItem } from './published.ts';
export { submitContent } from './submit-content.ts';
