import { First1763856000000 } from './1763856000000-first.ts';
import { Report1763942400000 } from './1763942400000-report.ts';
import { Files1764028800000 } from './1764028800000-files.ts';

/** Every change of the tables, oldest first. */
export const migrations = [First1763856000000, Report1763942400000, Files1764028800000];
