import { Problem } from '@vc/contract';
import { type Day, partNumbers, splitProblem } from '@vc/domain';
import type { CaseEntity } from '../../case/index.ts';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity } from '../foi.entity.ts';
import { expectMay, refresh } from '../keep-application.ts';
import { receiptWords, writeLetter } from '../letters/index.ts';
import { receiveFoi } from '../receive-foi.ts';
import { tellApplicant } from './tell.ts';

/**
 * Splits an application that asks for several things into several (一事一申请): the first keeps the number, the others
 * follow it; all of them were received on the same day. Problems: `wrong_state`, `duplicate`.
 */
export async function splitApplication(tx: Tx, row: FoiEntity, record: CaseEntity, titles: readonly string[]): Promise<void> {
  expectMay(row, 'split', tx);
  const barred = splitProblem(row.events);
  if (barred) throw new Problem('wrong_state', barred);
  const numbers = partNumbers(row.registrationNumber, titles.length);
  for (const [i, registrationNumber] of numbers.entries()) {
    const {
      applicantClass,
      veteranId,
      name,
      contactName,
      proof,
      proofNumber,
      phone,
      email,
      address,
      form,
      way,
      help,
      oral,
      channel,
      events,
    } = row;
    const part = await receiveFoi(tx, {
      ...{ applicantClass, veteranId, name, contactName, proof, proofNumber, phone, email, address, form, way, help, oral, channel },
      registrationNumber,
      title: titles[i + 1] as string,
      wanted: row.wanted,
      documentNumber: row.documentNumber,
      receivedOn: row.receivedOn as Day,
      arrivedOn: row.arrivedOn as Day,
      events: [...events],
      partOfId: row.id,
      person: record,
      section: record.section,
    });
    await writeLetter(tx, part, 'receipt', receiptWords);
  }
  row.title = titles[0] as string;
  await refresh(tx, row);
  await tx.save(row, 'foi-split', numbers.join('、'));
  await tellApplicant(tx, row, 'progress', '您的申请分开办理', `一份申请里有几件事，分成${titles.length}件，各有编号，分别答复。`);
}

/** Every application that belongs together with this one, itself left out. */
export const partsOf = (row: Pick<FoiEntity, 'id' | 'partOfId'>) =>
  row.partOfId ? [{ id: row.partOfId }, { partOfId: row.partOfId }] : [{ partOfId: row.id }];
