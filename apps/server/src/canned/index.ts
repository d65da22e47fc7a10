export { CannedEntity } from './canned.entity.ts';
