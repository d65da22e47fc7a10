import { type Day, isOpenConsultation, replyDue } from '@vc/domain';
import type { CaseClock } from '../case/index.ts';
import { ConsultationEntity } from './consultation.entity.ts';

interface Row {
  id: string;
  number: string;
  title: string;
  clockFrom: Day;
  dueOn: Day;
  dueProvisional: boolean | number;
  clockDays: number;
}

/** How questions to the bureau count their days: from the last thing asked, as many as were promised then. */
export const consultationClock: CaseClock = {
  kind: 'consultation',
  running: async read =>
    (
      await read.query<Row[]>(`SELECT c.id AS id, c.number AS number, c.title AS title, c.clockFrom AS clockFrom, c.dueOn AS dueOn,
        c.dueProvisional AS dueProvisional, q.clockDays AS clockDays
        FROM case_record c JOIN consultation q ON q.id = c.id WHERE c.closedOn IS NULL AND c.dueOn IS NOT NULL`)
    ).map(({ clockFrom, clockDays, dueProvisional, ...row }) => ({
      ...row,
      provisional: Boolean(dueProvisional),
      count: calendar => replyDue(clockFrom, clockDays, calendar),
    })),
  move: async (tx, id, due) => {
    const row = await tx.lock(ConsultationEntity, { id });
    if (!isOpenConsultation(row.state)) return false;
    // The day promised for the first answer is what the figures measure it by.
    if (row.answeredOn === null) Object.assign(row, { dueOn: due.day, dueProvisional: due.provisional });
    await tx.saveRow(row);
    return true;
  },
  underWay: async (tx, id) => (await tx.find(ConsultationEntity, { id }))?.state === 'checking',
};
