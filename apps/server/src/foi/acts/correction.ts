import type { Day } from '@vc/domain';
import { dayInWords } from '@vc/domain';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity } from '../foi.entity.ts';
import { expectMay, happen } from '../keep-application.ts';
import { correctionWords, writeLetter } from '../letters/index.ts';
import { tellApplicant, tellHolder } from './tell.ts';

/** Asks for a correction, all items at once (条例第三十条). Problems: `wrong_state`, `invalid`. */
export async function askCorrection(tx: Tx, row: FoiEntity, items: string[], until: Day): Promise<void> {
  expectMay(row, 'ask-correction', tx);
  await happen(tx, row, { kind: 'correction-asked', on: tx.today, until, items }, 'foi-correction', items.join('；'));
  await writeLetter(tx, row, 'correction', facts => correctionWords(facts, items, until));
  await tellApplicant(tx, row, 'needs-you', '您的申请需要补正', `请在${dayInWords(until)}前补正，打开就能看到要补正什么。`);
}

/** The corrected application came in; the count starts again from that day. Problems: `wrong_state`, `invalid`. */
export async function receiveCorrection(tx: Tx, row: FoiEntity, on: Day, text: string): Promise<void> {
  expectMay(row, 'correct', tx);
  await happen(tx, row, { kind: 'correction-received', on, note: text }, 'foi-corrected');
  await tellHolder(tx, row, '收到补正', '申请人已经补正，答复期限重新计算。');
}
