export { keepRegister, type Registered } from './keep-register.ts';
export { HandEntryEntity, RegisterActEntity, RegisterItemEntity, RemedyEntity } from './register.entities.ts';
