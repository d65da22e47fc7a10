export type { FileFinding } from './gatherer.ts';
export { Unreadable } from './limits.ts';
export { type FileReport, scanBytes, scanFile } from './scan-file.ts';
export { decodeText } from './text-file.ts';
export { textsOfArticle } from './web-page.ts';
