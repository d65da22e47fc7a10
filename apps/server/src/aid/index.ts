export { AidEntity } from './aid.entity.ts';
