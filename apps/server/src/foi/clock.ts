import { type Day, foiDue } from '@vc/domain';
import type { CaseClock } from '../case/index.ts';
import { FoiEntity } from './foi.entity.ts';

interface Row {
  id: string;
  registrationNumber: string;
  title: string;
  receivedOn: Day;
  dueOn: Day;
  dueProvisional: boolean | number;
}

/** How applications for information count their days. */
export const foiClock: CaseClock = {
  kind: 'foi',
  running: async read =>
    (
      await read.query<Row[]>('SELECT id, registrationNumber, title, receivedOn, dueOn, dueProvisional FROM foi WHERE answeredOn IS NULL')
    ).map(({ id, registrationNumber, title, receivedOn, dueOn, dueProvisional }) => ({
      id,
      number: registrationNumber,
      title,
      dueOn,
      provisional: Boolean(dueProvisional),
      count: calendar => foiDue(receivedOn, calendar),
    })),
  move: async (tx, id, due) => {
    const row = await tx.lock(FoiEntity, { id });
    if (row.answeredOn) return false;
    await tx.saveRow(Object.assign(row, { dueOn: due.day, dueProvisional: due.provisional }));
    return true;
  },
};
