import { type Input, type myFoiRoutes, Problem } from '@vc/contract';
import { attachCaseFiles } from '../case-file/index.ts';
import type { Tx } from '../platform/tx.ts';
import { FoiEntity } from './foi.entity.ts';
import { receiptWords, writeLetter } from './letters/index.ts';
import { indexesOf, sealedParticulars } from './particulars.ts';
import { receiveFoi } from './receive-foi.ts';

export type Apply = Input<typeof myFoiRoutes.apply>;

/** Applications that one device may file in a day: above what an insistent person files, below a flood. */
const A_DAY = 50;

/**
 * Files an application from a phone. The platform acknowledges it at once to the phone that sent it, so that both sides
 * have confirmed it that day (第三十一条第三项). The same `clientKey` gives the application that it already has. Problems:
 * `too_many`, `invalid` for files that are not this phone's.
 */
export async function applyForInformation(tx: Tx, veteranId: string, form: Apply): Promise<FoiEntity> {
  const known = await tx.find(FoiEntity, { veteranId, clientKey: form.clientKey });
  if (known) return known;
  const [{ n }] = await tx.query<[{ n: number | string }]>('SELECT COUNT(*) AS n FROM foi WHERE veteranId = ? AND receivedOn = ?', [
    veteranId,
    tx.today,
  ]);
  if (Number(n) >= A_DAY) throw new Problem('too_many');
  const { applicantClass, title, clientKey } = form;
  const row = await receiveFoi(tx, {
    ...{ applicantClass, title, veteranId, clientKey },
    ...sealedParticulars(tx.vault, form),
    receivedOn: tx.today,
    channel: 'internet',
    person: indexesOf(tx.vault, form),
  });
  await attachCaseFiles(tx, veteranId, 'foi', row.id, [...form.identityFiles, ...form.files]);
  await writeLetter(tx, row, 'receipt', receiptWords);
  return row;
}
