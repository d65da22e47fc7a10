import { type Day, indexNumber, indexSeries } from '@vc/domain';
import { nextNumber } from '../platform/counter.ts';
import type { Tx } from '../platform/tx.ts';
import { indexPatternIn } from '../site/index.ts';
import { DisclosureEntity } from './disclosure.entity.ts';

/**
 * A new index number (索引号) by the bureau's pattern for something made public on a day under a leaf of the catalogue.
 * Each series counts for itself and never goes back; a number that the ledger already has, from another system for
 * example, is passed over.
 */
export async function newIndexNumber(tx: Tx, of: { on: Day; catalogue: string }): Promise<string> {
  const series = indexSeries(await indexPatternIn(tx), of);
  for (;;) {
    const number = indexNumber(series, await nextNumber(tx, `index ${series.head}#${series.tail}`));
    if (!(await tx.find(DisclosureEntity, { indexNumber: number }))) return number;
  }
}
