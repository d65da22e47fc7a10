import { expect, test } from 'vitest';
import {
  catalogue,
  catalogueLeaves,
  cellsOf,
  figureOf,
  figures,
  formatFor,
  leavesOf,
  ledgerFigureId,
  nodeOf,
  tableFigures,
} from '../src/index.ts';

test('every key of the catalogue is there once', () => {
  expect(new Set(catalogueLeaves).size).toBe(catalogueLeaves.length);
});

test('a node’s filter is exactly its leaves; the root restricts nothing', () => {
  const platform = nodeOf('platform');
  expect(cellsOf({ catalogue: 'platform' }).catalogues).toEqual(platform && leavesOf(platform).map(leaf => leaf.key));
  expect(cellsOf({ catalogue: catalogue.key })).toEqual(cellsOf({}));
  expect(nodeOf('nowhere')).toBeNull();
});

test('figures are found by id at any depth, each id once', () => {
  const ids = (among: typeof figures): string[] => among.flatMap(figure => [figure.id, ...ids(figure.children ?? [])]);
  const all = ids(figures);
  expect(new Set(all).size).toBe(all.length);
  for (const id of all) expect(figureOf(id, 2020)?.id).toBe(id);
});

test('every cell of the report’s tables is a figure of its own, by the format of its year', () => {
  for (const year of [2020, 2024]) {
    const format = formatFor(year);
    const cells =
      format.tableTwo.reduce((sum, block) => sum + block.rows.length * block.columns.length, 0) + format.tableThree.length * 7 + 15;
    const all = tableFigures(year);
    expect([all.length, new Set(all.map(figure => figure.id)).size]).toEqual([cells, cells]);
    for (const { id, definition } of all) {
      expect(figureOf(id, year)?.id).toBe(id);
      expect(definition.length).toBeGreaterThan(6);
    }
  }
  expect(figureOf('three/other_1/natural', 2020)).toBeNull();
});

test('any combination of the ledger’s dimensions is a figure, and nothing else is', () => {
  const where = { catalogue: 'platform', channel: 'wechat', topic: 'job', section: '就业创业科', month: '03', late: true } as const;
  expect(figureOf(ledgerFigureId(where), 2020)?.source).toEqual({ table: 'disclosure', where, measure: 'rows' });
  expect(figureOf(ledgerFigureId({ section: null }), 2020)?.source).toMatchObject({ where: { section: null } });
  for (const id of ['ledger?month=13', 'ledger?channel=radio', 'ledger?colour=red', 'ledger?catalogue=no'])
    expect(figureOf(id, 2020)).toBeNull();
});
