import { type FigureValue, figureRoutes } from '@vc/contract';
import { type Figure, figures, qualityFigures, tableFigures } from '@vc/domain';
import { expect } from 'vitest';
import type { Person } from './server.ts';

const flat = <T extends { children?: readonly T[] }>(among: readonly T[]): T[] =>
  among.flatMap(figure => [figure, ...flat(figure.children ?? [])]);

/** The year's tree as the console shows it, by id. */
export async function valuesOf(admin: Person, year: number): Promise<Map<string, number>> {
  const { figures: tree } = await admin.call(figureRoutes.year, { year });
  return new Map(flat<FigureValue>(tree).map(figure => [figure.id, figure.value]));
}

/** All records behind a figure, page by page, with what the server says of the figure. */
export async function recordsOf(admin: Person, year: number, figure: string) {
  const items = [];
  let reply: Awaited<ReturnType<typeof admin.call<typeof figureRoutes.records>>>;
  let cursor: string | undefined;
  do {
    reply = await admin.call(figureRoutes.records, { year, figure, limit: 100, cursor });
    items.push(...reply.items);
    cursor = reply.next ?? undefined;
  } while (cursor);
  return { ...reply, items };
}

const inUnit = (unit: string): number => (unit === '万元' ? 10_000 : 1);

/** The number a figure shows, checked against the very records it opens. */
export async function openedValue(admin: Person, year: number, figure: string): Promise<number> {
  const { items, records, value, unit, hand } = await recordsOf(admin, year, figure);
  expect([figure, new Set(items.map(item => item.id)).size]).toEqual([figure, records]);
  const byWeight = /\/(vacancies|change)$/.test(figure) || ['元', '万元'].includes(unit);
  const made = byWeight ? items.reduce((sum, item) => sum + (item.quantity ?? 0), 0) / inUnit(unit) : items.length;
  const entered = hand.reduce((sum, entry) => sum + entry.amount, 0);
  expect([figure, Math.round((made + entered) * 1e6) / 1e6]).toEqual([figure, value]);
  return value;
}

/** Every figure of a year: the tree, every cell of the report's tables where the year has a format, the year's quality. */
export const everyFigure = (year: number): string[] =>
  flat<Figure>([...figures, ...(year >= 2019 ? tableFigures(year) : []), ...qualityFigures]).map(figure => figure.id);

/** The number, the count said beside the list, and the list itself agree, for every figure there is. */
export async function expectEveryNumberToOpenItsRecords(admin: Person, year: number): Promise<Record<string, number>> {
  const shown = await valuesOf(admin, year);
  const opened: Record<string, number> = {};
  for (const figure of everyFigure(year)) {
    opened[figure] = await openedValue(admin, year, figure);
    if (shown.has(figure)) expect([figure, shown.get(figure)]).toEqual([figure, opened[figure]]);
  }
  return opened;
}
