export { SessionEntity } from './session.entity.ts';
export { StaffEntity } from './staff.entity.ts';
export { type NewStaff, StaffService } from './staff.service.ts';
export { VeteranEntity } from './veteran.entity.ts';
