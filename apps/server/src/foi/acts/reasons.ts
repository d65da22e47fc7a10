import { type Day, dayInWords } from '@vc/domain';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity } from '../foi.entity.ts';
import { expectMay, happen } from '../keep-application.ts';
import { delayWords, reasonsWords, writeLetter } from '../letters/index.ts';
import { tellApplicant, tellHolder } from './tell.ts';

/** Asks for the reasons of too many or too frequent applications (第三十五条). The deadline runs on. */
export async function askReasons(tx: Tx, row: FoiEntity, why: string, until: Day): Promise<void> {
  expectMay(row, 'ask-reasons', tx);
  await happen(tx, row, { kind: 'reasons-asked', on: tx.today, until, note: why }, 'foi-reasons', why);
  await writeLetter(tx, row, 'reasons', facts => reasonsWords(facts, why, until));
  await tellApplicant(tx, row, 'needs-you', '请说明申请理由', `请在${dayInWords(until)}前说明理由。`);
}

export async function receiveReasons(tx: Tx, row: FoiEntity, on: Day, text: string): Promise<void> {
  expectMay(row, 'record-reasons', tx);
  await happen(tx, row, { kind: 'reasons-received', on, note: text }, 'foi-reasons-in');
  await tellHolder(tx, row, '收到申请理由', '申请人已经说明理由，请审查是否合理。');
}

/** Sets a longer period where the reasons are good and the time is not enough (第三十五条). */
export async function setDelay(tx: Tx, row: FoiEntity, until: Day, reason: string): Promise<void> {
  expectMay(row, 'set-delay', tx);
  await happen(tx, row, { kind: 'delay-set', on: tx.today, until, approvedBy: tx.who.name, note: reason }, 'foi-delay', reason);
  await writeLetter(tx, row, 'delay', facts => delayWords(facts, until, reason));
  await tellApplicant(tx, row, 'progress', '您的申请将延迟答复', `延迟到${dayInWords(until)}前答复。`);
}
