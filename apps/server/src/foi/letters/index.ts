export { paperOf } from './paper.ts';
export * from './unnamed.ts';
export * from './words.ts';
export { writeLetter } from './write-letter.ts';
