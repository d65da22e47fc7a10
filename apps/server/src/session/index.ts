export { SessionEntity } from './session.entity.ts';
export { StaffEntity } from './staff.entity.ts';
export { type NewStaff, StaffService } from './staff.service.ts';
export { allStaff, type Colleague, clerksOf, headsAmong, headsOf, reviewersOf, staffAtWork, staffWith } from './staff-with.ts';
export { VeteranEntity } from './veteran.entity.ts';
