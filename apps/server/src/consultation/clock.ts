import { type Day, replyDue } from '@vc/domain';
import type { CaseClock } from '../case/index.ts';
import { ConsultationEntity } from './consultation.entity.ts';

interface Row {
  id: string;
  number: string;
  title: string;
  clockFrom: Day;
  clockDays: number;
  dueOn: Day;
  dueProvisional: boolean | number;
}

/** How questions to the bureau count their days: each by its own promise, from the day it was asked or asked again. */
export const consultationClock: CaseClock = {
  kind: 'consultation',
  running: async read =>
    (
      await read.query<Row[]>(
        `SELECT c.id AS id, c.number AS number, c.title AS title, c.clockFrom AS clockFrom, q.clockDays AS clockDays,
          c.dueOn AS dueOn, c.dueProvisional AS dueProvisional
        FROM case_record c JOIN consultation q ON q.id = c.id WHERE c.closedOn IS NULL AND c.dueOn IS NOT NULL`,
      )
    ).map(({ clockFrom, clockDays, dueProvisional, ...clock }) => ({
      ...clock,
      provisional: Boolean(dueProvisional),
      count: calendar => replyDue(clockFrom, clockDays, calendar),
    })),
  move: async (tx, id, due) => {
    const row = await tx.lock(ConsultationEntity, { id });
    // The first answer's day is a fact of the year's figures; a later question's clock stands in the record alone.
    if (row.answeredOn === null) await tx.saveRow(Object.assign(row, { dueOn: due.day, dueProvisional: due.provisional }));
    return true;
  },
};
