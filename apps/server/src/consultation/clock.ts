import { type Day, replyDue } from '@vc/domain';
import type { CaseClock } from '../case/index.ts';
import { ConsultationEntity } from './consultation.entity.ts';

interface Row {
  id: string;
  receipt: string;
  question: string;
  askedOn: Day;
  dueOn: Day;
  dueProvisional: boolean | number;
}

/** How questions to the bureau count their days. */
export const consultationClock: CaseClock = {
  kind: 'consultation',
  running: async read =>
    (
      await read.query<Row[]>("SELECT id, receipt, question, askedOn, dueOn, dueProvisional FROM consultation WHERE state = 'received'")
    ).map(({ id, receipt, question, askedOn, dueOn, dueProvisional }) => ({
      id,
      number: receipt,
      title: question,
      dueOn,
      provisional: Boolean(dueProvisional),
      count: calendar => replyDue(askedOn, calendar),
    })),
  move: async (tx, id, due) => {
    const row = await tx.lock(ConsultationEntity, { id });
    if (row.state !== 'received') return false;
    await tx.saveRow(Object.assign(row, { dueOn: due.day, dueProvisional: due.provisional }));
    return true;
  },
};
