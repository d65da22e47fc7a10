export { AidEntity } from './aid.entity.ts';
export { hardshipClock } from './clock.ts';
export { phonesOfAid } from './person.ts';
