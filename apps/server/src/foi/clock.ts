import { type Day, type FoiEvent, foiStanding } from '@vc/domain';
import type { CaseClock } from '../case/index.ts';
import { FoiEntity } from './foi.entity.ts';

interface Row {
  id: string;
  number: string;
  title: string;
  dueOn: Day;
  dueProvisional: boolean | number;
  events: string;
}

/**
 * How applications for information count their days: by everything that has happened to them. One that waits for its
 * applicant has no clock that runs; it is counted by the calendar of the day on which it goes on.
 */
export const foiClock: CaseClock = {
  kind: 'foi',
  running: async read =>
    (
      await read.query<Row[]>(
        'SELECT id, registrationNumber AS number, title, dueOn, dueProvisional, events FROM foi WHERE answeredOn IS NULL AND waitsUntil IS NULL',
      )
    ).map(({ dueProvisional, events, ...clock }) => ({
      ...clock,
      provisional: Boolean(dueProvisional),
      count: calendar => {
        const { due, provisional } = foiStanding(JSON.parse(events) as FoiEvent[], calendar);
        return { day: due, provisional };
      },
    })),
  move: async (tx, id, due) => {
    const row = await tx.lock(FoiEntity, { id });
    if (row.answeredOn || row.waitsUntil) return false;
    await tx.saveRow(Object.assign(row, { dueOn: due.day, dueProvisional: due.provisional }));
    return true;
  },
};
