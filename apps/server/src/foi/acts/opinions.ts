import { Problem } from '@vc/contract';
import { type Day, type OpinionKind, opinionKinds } from '@vc/domain';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity } from '../foi.entity.ts';
import { expectMay, happen } from '../keep-application.ts';
import { namesApplicant, opinionWords, UNNAMED, writeLetter } from '../letters/index.ts';

interface Asked {
  of: OpinionKind;
  party: string;
  about: string;
  deliveredOn?: Day | null | undefined;
}

/**
 * Asks a third party or an organ that made the information too; the time for it is left out (第三十二至三十四条). Neither is
 * told who applied. Problems: `wrong_state`, `invalid`.
 */
export async function askOpinion(tx: Tx, row: FoiEntity, { of, party, about, deliveredOn = null }: Asked): Promise<void> {
  expectMay(row, 'ask-opinion', tx);
  if (namesApplicant(tx.vault, row, about))
    throw new Problem('invalid', undefined, [{ field: 'about', message: `这里写了申请人是谁。${UNNAMED}` }]);
  await happen(
    tx,
    row,
    { kind: 'opinion-asked', on: tx.today, of, party, deliveredOn: deliveredOn ?? null, note: about },
    'foi-opinion',
    `${opinionKinds[of]}：${party}`,
  );
  await writeLetter(tx, row, of, facts => opinionWords(facts, of, about), { to: party });
}

/** What a third party or another organ said. Problems: `wrong_state`, `invalid`. */
export async function recordOpinion(tx: Tx, row: FoiEntity, party: string, on: Day, agrees: boolean, opinion: string): Promise<void> {
  expectMay(row, 'record-opinion', tx);
  await happen(
    tx,
    row,
    { kind: 'opinion-received', on, party, agrees, note: opinion },
    'foi-opinion-in',
    `${party}${agrees ? '同意公开' : '不同意公开'}`,
  );
}
