export { AidEntity } from './aid.entity.ts';
export { hardshipClock } from './clock.ts';
export { letIdentityPapersGo } from './identity-papers.ts';
export { phonesOfAid } from './person.ts';
