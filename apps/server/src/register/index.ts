export { keepRegister, type Registered } from './keep-register.ts';
export { HandEntryEntity, RegisterActEntity, RegisterItemEntity } from './register.entities.ts';
export { changeEntry, pageOfRegister, strikeOut } from './registers.ts';
