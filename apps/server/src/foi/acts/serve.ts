import { Problem } from '@vc/contract';
import { type Day, type ServiceWay, serviceWays, startsTime } from '@vc/domain';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity } from '../foi.entity.ts';
import { expectMay } from '../keep-application.ts';
import { FoiLetterEntity } from '../letter.entity.ts';
import { startTime } from './delivery.ts';

interface Service {
  letter: string;
  on: Day;
  way: ServiceWay;
  note: string | null;
}

/**
 * How, when and by whom a letter was served. While the application is open, a letter from whose arrival a time runs sets
 * that time going with it. Problems: `not_found`, `invalid`.
 */
export async function serveLetter(tx: Tx, row: FoiEntity, { letter: id, on, way, note }: Service): Promise<void> {
  expectMay(row, 'serve', tx);
  const letter = await tx.lock(FoiLetterEntity, { id, foiId: row.id });
  if (on < letter.on || on > tx.today)
    throw new Problem('invalid', undefined, [{ field: 'on', message: '送达日期应在文书日期与今天之间' }]);
  await tx.saveRow(Object.assign(letter, { servedOn: on, servedWay: way, servedBy: tx.who.name, servedNote: note }));
  const starts = startsTime(letter.kind) && !row.answeredOn;
  if (starts) await startTime(tx, row, tx.vault.openIf(letter.to), on);
  await tx.save(row, 'foi-served', `${letter.title} ${serviceWays[way]} ${on}${starts ? '，对方的期限从收到起算' : ''}`);
}
