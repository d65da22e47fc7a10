export { dropSearchDoc, putSearchDoc } from './search-doc.ts';
