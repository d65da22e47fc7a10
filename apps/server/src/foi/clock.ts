import { type Day, type FoiEvent, foiStanding } from '@vc/domain';
import type { CaseClock } from '../case/index.ts';
import { FoiEntity } from './foi.entity.ts';

interface Row {
  id: string;
  registrationNumber: string;
  title: string;
  dueOn: Day;
  dueProvisional: boolean | number;
  events: string;
}

/**
 * How applications for information count their days: from all that happened, so that a new holiday moves corrections,
 * opinions and extensions with them. No clock runs while the applicant has the next move; it is counted anew when they make it.
 */
export const foiClock: CaseClock = {
  kind: 'foi',
  running: async read =>
    (
      await read.query<Row[]>(
        'SELECT id, registrationNumber, title, dueOn, dueProvisional, events FROM foi WHERE answeredOn IS NULL AND waitsUntil IS NULL',
      )
    ).map(({ id, registrationNumber, title, dueOn, dueProvisional, events }) => ({
      id,
      number: registrationNumber,
      title,
      dueOn,
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
  underWay: async (tx, id) => {
    const row = await tx.lock(FoiEntity, { id });
    return row.signing !== 'none' || row.draft !== null;
  },
};
