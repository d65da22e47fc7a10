import { type Colleague, Problem } from '@vc/contract';
import { type Day, dayInWords } from '@vc/domain';
import { mayHandle } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { allStaff, type Colleague as Staff } from '../session/index.ts';
import { awayNow, awayView, isAway } from './away.ts';

interface Asks {
  query<T>(sql: string, values?: readonly unknown[]): Promise<T>;
}

/**
 * Those within the scope of `who` who can hold cases, with what lies on their desks; and those who have left or no longer
 * answer, as long as cases lie there.
 */
export async function colleaguesOf(read: Asks, who: Actor, today: Day): Promise<Colleague[]> {
  const staff = (await allStaff(read)).filter(one => mayHandle(who, one));
  const held = await read.query<{ holderId: string; open: number | string; late: number | string }[]>(
    `SELECT holderId, COUNT(*) AS open, SUM(CASE WHEN dueOn < ? THEN 1 ELSE 0 END) AS late
     FROM case_record WHERE closedOn IS NULL AND holderId IS NOT NULL GROUP BY holderId`,
    [today],
  );
  const absences = await awayNow(read, today);
  const view = ({ id, name, section, roles, disabled }: Staff): Colleague => {
    const desk = held.find(one => one.holderId === id);
    const absence = absences.find(one => one.staffId === id);
    return {
      id,
      name,
      section,
      open: Number(desk?.open ?? 0),
      late: Number(desk?.late ?? 0),
      atWork: !disabled && roles.includes('clerk'),
      away: absence ? awayView(absence) : null,
    };
  };
  return staff.map(view).filter(one => one.atWork || one.open > 0);
}

/**
 * A colleague who can be given cases by `who` today. Problem `invalid` under `field`: nobody of one's scope who answers, or
 * somebody who is away.
 */
export async function expectHolder(read: Asks, who: Actor, id: string, today: Day, field = 'holderId'): Promise<Colleague> {
  const found = (await colleaguesOf(read, who, today)).find(one => one.id === id && one.atWork);
  if (!found) throw new Problem('invalid', undefined, [{ field, message: '请选择一位在岗的承办人；别的科室的事项请用“转办”' }]);
  if (found.away && isAway({ fromOn: found.away.from }, today)) {
    const until = found.away.until ? `，${dayInWords(found.away.until)}后返岗` : '';
    throw new Problem('invalid', undefined, [{ field, message: `${found.name}不在岗${until}，请另选一位` }]);
  }
  return found;
}
