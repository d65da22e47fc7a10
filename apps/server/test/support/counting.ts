import type { FiguresService } from '../../src/figures/index.ts';
import { system } from '../../src/platform/actor.ts';
import type { StatisticsService } from '../../src/statistics/statistics.service.ts';

/** Figures that the statistics page links to, beside those with a name. */
const slices = ['ledger?channel=wechat&month=03', 'ledger?section=优抚科&late=true', 'ledger?section=', 'ledger?topic=job'];

/**
 * Asks everything that counts: the tree, the statistics page, and for each of `ids` the number with the first two pages
 * of its records.
 */
export async function askEverything(
  figures: FiguresService,
  statistics: StatisticsService,
  year: number,
  ids: readonly string[],
): Promise<void> {
  const everybody = { ...system('测试'), roles: ['admin' as const] };
  await figures.years();
  await figures.year(year);
  await statistics.year(year);
  for (const figure of [...ids, ...slices]) {
    const { next } = await figures.records(everybody, { year, figure });
    if (next) await figures.records(everybody, { year, figure, cursor: next });
  }
}

/** The tables whose rows are counted. */
export const countedTables = [
  'disclosure',
  'foi',
  'consultation',
  'publication',
  'register_item',
  'register_act',
  'remedy',
  'hand_entry',
  'spot_check_item',
] as const;
