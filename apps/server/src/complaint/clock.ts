import { complaintDue, type Day } from '@vc/domain';
import type { CaseClock } from '../case/index.ts';
import { ComplaintEntity } from './complaint.entity.ts';

interface Row {
  id: string;
  receipt: string;
  title: string;
  clockFrom: Day;
  dueOn: Day;
  dueProvisional: boolean | number;
}

/** How complaints about the platform count their days: the first answer from the filing, the second from the rating. */
export const complaintClock: CaseClock = {
  kind: 'complaint',
  running: async read =>
    (
      await read.query<Row[]>(
        `SELECT k.id, k.receipt, c.title, c.clockFrom, k.dueOn, k.dueProvisional
         FROM complaint k JOIN case_record c ON c.id = k.id WHERE k.state IN ('received', 'reopened')`,
      )
    ).map(({ id, receipt, title, clockFrom, dueOn, dueProvisional }) => ({
      id,
      number: receipt,
      title,
      dueOn,
      provisional: Boolean(dueProvisional),
      count: calendar => complaintDue(clockFrom, calendar),
    })),
  move: async (tx, id, due) => {
    const row = await tx.lock(ComplaintEntity, { id });
    if (row.state !== 'received' && row.state !== 'reopened') return false;
    await tx.saveRow(Object.assign(row, { dueOn: due.day, dueProvisional: due.provisional }));
    return true;
  },
};
