export { foiClock } from './clock.ts';
export { FoiEntity } from './foi.entity.ts';
export { FoiService } from './foi.service.ts';
export { type NewFoi, receiveFoi, replyFoi } from './foi.ts';
