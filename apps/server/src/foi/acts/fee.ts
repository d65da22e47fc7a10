import { type Day, type FeeBasis, feeOfCase, feeOfPages } from '@vc/domain';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity } from '../foi.entity.ts';
import { expectMay, happen } from '../keep-application.ts';
import { feeWords, writeLetter, yuan } from '../letters/index.ts';
import { tellApplicant } from './tell.ts';

/** What this application costs by one of the two ways: as the n-th of a month, or by its pages. Fen. */
export const feeOf = (basis: FeeBasis, quantity: number): number => (basis === 'cases' ? feeOfCase(quantity) : feeOfPages(quantity));

/** Gives notice of a fee (国办函〔2020〕109号). Problems: `wrong_state`, `invalid` when nothing is owed. */
export async function askFee(tx: Tx, row: FoiEntity, basis: FeeBasis, quantity: number, how: string): Promise<void> {
  expectMay(row, 'ask-fee', tx);
  const fen = feeOf(basis, quantity);
  const deliveredOn = row.veteranId ? tx.today : null;
  await happen(tx, row, { kind: 'fee-asked', on: tx.today, fen, deliveredOn, note: how }, 'foi-fee', yuan(fen), { fen: 'quantity' });
  await writeLetter(tx, row, 'fee', facts => feeWords(facts, basis, quantity, fen, how));
  await tellApplicant(tx, row, 'needs-you', '您的申请要缴信息处理费', '请自收到通知次日起20个工作日内缴纳，打开就能看到数额和方式。');
}

/** The fee came in; the count starts again from that day. Problems: `wrong_state`, `invalid`. */
export async function recordPayment(tx: Tx, row: FoiEntity, on: Day): Promise<void> {
  expectMay(row, 'record-payment', tx);
  await happen(tx, row, { kind: 'fee-paid', on }, 'foi-paid');
  await tellApplicant(tx, row, 'progress', '已收到信息处理费', '答复期限自缴费之日起重新计算。');
}
