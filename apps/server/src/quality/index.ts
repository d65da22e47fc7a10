export { SpotCheckEntity, SpotCheckItemEntity } from './spot-check.entities.ts';
export { SpotCheckService } from './spot-check.service.ts';
