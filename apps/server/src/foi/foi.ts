import { Problem } from '@vc/contract';
import type { ApplicantClass, Day } from '@vc/domain';
import { foiDue, yearOf } from '@vc/domain';
import { currentCalendar } from '../platform/calendars.ts';
import { nextNumber } from '../platform/counter.ts';
import type { Tx } from '../platform/tx.ts';
import { FoiEntity } from './foi.entity.ts';

export interface NewFoi {
  /** Given by the bureau, or the next of the year. */
  registrationNumber?: string | null;
  applicantClass: ApplicantClass;
  title: string;
  receivedOn: Day;
}

async function freeNumber(tx: Tx, year: number): Promise<string> {
  for (;;) {
    const number = `${year}-${String(await nextNumber(tx, `foi ${year}`)).padStart(3, '0')}`;
    if (!(await tx.find(FoiEntity, { registrationNumber: number }))) return number;
  }
}

/** Registers an application with the last day that the law gives for the answer. Problems: `duplicate`, `invalid`. */
export async function receiveFoi(tx: Tx, { applicantClass, title, receivedOn, registrationNumber }: NewFoi): Promise<FoiEntity> {
  if (receivedOn > tx.today) throw new Problem('invalid', undefined, [{ field: 'receivedOn', message: '收到日不能晚于今天' }]);
  if (registrationNumber && (await tx.find(FoiEntity, { registrationNumber })))
    throw new Problem('duplicate', undefined, [{ field: 'registrationNumber', message: `已有登记编号 ${registrationNumber}，请核对` }]);
  const number = registrationNumber || (await freeNumber(tx, yearOf(receivedOn)));
  const due = foiDue(receivedOn, await currentCalendar(tx));
  return tx.insert(
    FoiEntity,
    {
      registrationNumber: number,
      applicantClass,
      title,
      receivedOn,
      dueOn: due.day,
      dueProvisional: due.provisional,
      answeredOn: null,
      outcome: null,
    },
    'receive',
  );
}

/** Records how an application ended, and when. One application has one outcome. Problems: `wrong_state`, `invalid`. */
export async function replyFoi(tx: Tx, row: FoiEntity, outcome: string, on: Day): Promise<void> {
  if (row.answeredOn) throw new Problem('wrong_state', '这件申请已经办结');
  if (on < row.receivedOn || on > tx.today)
    throw new Problem('invalid', undefined, [{ field: 'answeredOn', message: '办结日应在收到日与今天之间' }]);
  Object.assign(row, { answeredOn: on, outcome });
  await tx.save(row, 'reply');
}
