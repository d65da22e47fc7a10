export type { FileFinding } from './gatherer.ts';
export { type FileReport, scanBytes, scanFile } from './scan-file.ts';
