import type { Away } from '@vc/contract';
import type { Day } from '@vc/domain';
import type { AbsenceEntity } from './absence.entity.ts';

interface Asks {
  query<T>(sql: string, values?: readonly unknown[]): Promise<T>;
}

/** Everybody who is away on a day or will be, whoever comes first first. */
export const awayNow = (read: Asks, today: Day): Promise<AbsenceEntity[]> =>
  read.query<AbsenceEntity[]>('SELECT * FROM absence WHERE endedAt IS NULL AND (untilOn IS NULL OR untilOn >= ?) ORDER BY fromOn, id', [
    today,
  ]);

/** True when somebody is away on that very day. */
export const isAway = ({ fromOn }: Pick<AbsenceEntity, 'fromOn'>, today: Day): boolean => fromOn <= today;

export const awayView = ({ id, staffId, staffName, fromOn, untilOn, toName, reason, movedAt }: AbsenceEntity): Away => ({
  id,
  staffId,
  name: staffName,
  from: fromOn as Day,
  until: untilOn as Day | null,
  toName,
  reason,
  moved: movedAt !== null,
});
