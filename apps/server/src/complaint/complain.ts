import { type CaseReceipt, type Input, Problem, type complaintRoutes as routes } from '@vc/contract';
import { complaintDue, complaintKinds, type Day, dayOf } from '@vc/domain';
import { announceCase, openCase, personIndexes } from '../case/index.ts';
import { attachCaseFiles } from '../case-file/index.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { newReceipt } from '../platform/ids.ts';
import type { Tx } from '../platform/tx.ts';
import { ComplaintEntity } from './complaint.entity.ts';

export type Complaint = Input<typeof routes.complain>;

/** Complaints that one device may file in a day: far above any person's need, far below a flood. */
const A_DAY = 50;

/**
 * Files a complaint about the platform and promises a day. The same `clientKey` from the same device gives the receipt
 * that it already has. Problems: `too_many`, `invalid` for files that are not that device's.
 */
export async function fileComplaint(tx: Tx, veteranId: string, complaint: Complaint): Promise<ComplaintEntity> {
  const { clientKey, kind, text, page, pageName, phone, files = [] } = complaint;
  const known = await tx.find(ComplaintEntity, { veteranId, clientKey });
  if (known) return known;
  const filedOn = dayOf(tx.at);
  const [{ n }] = await tx.query<[{ n: number | string }]>('SELECT COUNT(*) AS n FROM complaint WHERE veteranId = ? AND filedOn = ?', [
    veteranId,
    filedOn,
  ]);
  if (Number(n) >= A_DAY) throw new Problem('too_many');
  const due = complaintDue(filedOn, await currentCalendar(tx));
  const row = await tx.insert(
    ComplaintEntity,
    {
      receipt: await freeReceipt(tx, filedOn),
      veteranId,
      clientKey,
      kind,
      text,
      page: page || null,
      pageName: pageName || null,
      phone: tx.vault.sealIf(phone),
      state: 'received',
      filedOn,
      filedAt: tx.at,
      dueOn: due.day,
      dueProvisional: due.provisional,
      answeredOn: null,
      answers: [],
    },
    'complain',
  );
  const record = await openCase(tx, row.id, {
    kind: 'complaint',
    number: row.receipt,
    veteranId,
    title: titleOf(row),
    clockFrom: filedOn,
    dueOn: due.day,
    dueProvisional: due.provisional,
    ...personIndexes(tx.vault, { phone }),
  });
  await announceCase(tx, record);
  await attachCaseFiles(tx, veteranId, 'complaint', row.id, files);
  return row;
}

/** What it is about, in words that hold nothing of what was written. */
const titleOf = ({ kind, pageName }: Pick<ComplaintEntity, 'kind' | 'pageName'>): string =>
  `对本程序的意见：${complaintKinds[kind]}${pageName ? `（${pageName}）` : ''}`;

async function freeReceipt(tx: Tx, on: Day): Promise<string> {
  for (;;) {
    const receipt = newReceipt(on);
    if (!(await tx.find(ComplaintEntity, { receipt }))) return receipt;
  }
}

export const receiptOf = (row: ComplaintEntity): CaseReceipt => ({
  id: row.id,
  receipt: row.receipt,
  dueOn: row.dueOn as Day,
  provisional: row.dueProvisional,
});
