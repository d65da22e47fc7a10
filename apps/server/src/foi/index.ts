export { type Apply, applyForInformation } from './apply.ts';
export { foiClock } from './clock.ts';
export { FoiEntity } from './foi.entity.ts';
export { FoiLetterEntity } from './letter.entity.ts';
export { phonesOfFoi } from './particulars.ts';
export { type NewFoi, receiveFoi, replyFoi } from './receive-foi.ts';
