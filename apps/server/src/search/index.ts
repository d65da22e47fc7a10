export { SearchService } from './search.service.ts';
export { dropSearchDoc, putSearchDoc } from './search-doc.ts';
