import { type FoiLetterKind, foiLetters, isToApplicant, letterNumber, yearOf } from '@vc/domain';
import { nextNumber } from '../../platform/counter.ts';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity } from '../foi.entity.ts';
import { foiSettingsIn } from '../foi-settings.ts';
import { FoiLetterEntity } from '../letter.entity.ts';
import { titleForOthers } from './unnamed.ts';
import type { LetterFacts } from './words.ts';

/** Letters that carry no number of their own: the receipt has the application's. */
const UNNUMBERED: readonly FoiLetterKind[] = ['receipt'];

async function freeNumber(tx: Tx, pattern: string, year: number): Promise<string> {
  for (;;) {
    const number = letterNumber(pattern, year, await nextNumber(tx, `foi letter ${year}`));
    if (!(await tx.find(FoiLetterEntity, { number }))) return number;
  }
}

/**
 * Writes a letter down with its number. What goes to the phone that applied has arrived with that; anything else waits for
 * its service to be entered.
 */
export async function writeLetter(
  tx: Tx,
  row: FoiEntity,
  kind: FoiLetterKind,
  words: (facts: LetterFacts) => string[],
  { to = null, title = foiLetters[kind] }: { to?: string | null; title?: string } = {},
): Promise<FoiLetterEntity> {
  const settings = await foiSettingsIn(tx);
  const byPlatform = isToApplicant(kind) && row.veteranId !== null;
  return tx.keepRow(FoiLetterEntity, {
    foiId: row.id,
    kind,
    title,
    number: UNNUMBERED.includes(kind) ? null : await freeNumber(tx, settings.letterPattern, yearOf(tx.today)),
    on: tx.today,
    to: tx.vault.sealIf(to),
    body: words({ row, titleForOthers: titleForOthers(tx.vault, row), settings, today: tx.today }),
    signedBy: settings.bureau,
    contact: `联系单位：${settings.office}　联系电话：${settings.phone}${settings.address ? `　地址：${settings.address}` : ''}`.slice(
      0,
      200,
    ),
    servedOn: byPlatform ? tx.today : null,
    servedWay: byPlatform ? 'platform' : null,
    servedBy: byPlatform ? '平台' : null,
    servedNote: null,
  });
}
